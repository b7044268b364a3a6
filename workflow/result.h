#pragma once

#include "workflow/refusal.h"

#include <tl/expected.hpp>

namespace pilnveide::workflow {

// A value or the reason why there is none. Must be looked at. Refuse with `return refuse(Refusal::not_found());`.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Refusal> {
public:
    using tl::expected<T, Refusal>::expected;
};

inline tl::unexpected<Refusal> refuse(Refusal refusal) { return tl::unexpected<Refusal>(std::move(refusal)); }

}  // namespace pilnveide::workflow
