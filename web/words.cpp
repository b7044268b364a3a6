#include "web/words.h"

namespace pilnveide::web {
namespace {

std::string filled(std::string_view sentence, const Words::Values& values) {
    std::string out;
    out.reserve(sentence.size() + 64);
    for (auto open = sentence.find('{'); open != std::string_view::npos; open = sentence.find('{')) {
        const auto close = sentence.find('}', open);
        if (close == std::string_view::npos) break;
        const auto name = sentence.substr(open + 1, close - open - 1);
        const auto value = std::ranges::find(values, name, &Words::Values::value_type::first);
        out += sentence.substr(0, open);
        if (value != values.end()) {
            out += value->second;
        } else {
            out += sentence.substr(open, close - open + 1);
        }
        sentence.remove_prefix(close + 1);
    }
    out += sentence;
    return out;
}

}  // namespace

std::string Words::say(std::string_view english, const Values& values) const { return filled(say(english), values); }

std::string Words::plural(std::string_view one, std::string_view many, long long n, const Values& values) const {
    return filled(plural(one, many, n), values);
}

}  // namespace pilnveide::web
