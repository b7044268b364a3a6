#include "web/words.h"

#include "catalog/embedded.h"
#include "workflow/fault.h"

#include <boost/locale.hpp>

#include <cstdint>
#include <limits>

namespace pilnveide::web {
namespace {

namespace bl = boost::locale;

// The catalogue of a language, read from the binary; Latvian order in every language, because the names are Latvian.
std::locale locale_with_messages(const std::string& code) {
    auto backends = bl::localization_backend_manager::global();
    backends.select("icu");
    bl::generator generate(backends);
    generate.categories(bl::convert_facet | bl::collation_facet);
    generate.characters(bl::char_facet);
    std::locale base = generate("lv_LV.UTF-8");

    bl::gnu_gettext::messages_info info;
    info.language = code;
    info.encoding = "UTF-8";
    info.paths.emplace_back("");
    info.domains.emplace_back("pilnveide");
    info.callback = [code](const std::string&, const std::string&) {
        for (const auto& file : embedded_messages()) {
            if (file.name == code + ".mo") return std::vector<char>(file.bytes.begin(), file.bytes.end());
        }
        return std::vector<char>();  // English: the msgid is the text
    };
    return {base, bl::gnu_gettext::create_messages_facet<char>(info)};
}

// Letters without their marks: U+0300 to U+036F are CC 80 to CD AF in UTF-8.
std::string without_marks(std::string_view decomposed) {
    std::string out;
    out.reserve(decomposed.size());
    for (std::size_t i = 0; i < decomposed.size(); ++i) {
        const auto lead = static_cast<unsigned char>(decomposed[i]);
        if (i + 1 < decomposed.size()) {
            const auto next = static_cast<unsigned char>(decomposed[i + 1]);
            if (lead == 0xCC || (lead == 0xCD && next < 0xB0)) {
                ++i;
                continue;
            }
        }
        out += decomposed[i];
    }
    return out;
}

int counted(long long n) {
    const auto most = static_cast<long long>(std::numeric_limits<int>::max());
    return static_cast<int>(std::min(n < 0 ? -n : n, most));
}

class Language final : public Words {
public:
    explicit Language(std::string code)
        : code_(std::move(code)),
          locale_(locale_with_messages(code_)),
          messages_(std::use_facet<bl::message_format<char>>(locale_)),
          collator_(std::use_facet<bl::collator<char>>(locale_)) {}

    [[nodiscard]] std::string_view code() const override { return code_; }

    using Words::plural;
    using Words::say;

    [[nodiscard]] std::string say(std::string_view english) const override {
        std::string id(english);
        const char* text = messages_.get(0, nullptr, id.c_str());
        return text != nullptr ? std::string(text) : id;
    }

    [[nodiscard]] std::string plural(std::string_view one, std::string_view many, long long n) const override {
        const char* text = messages_.get(0, nullptr, std::string(one).c_str(), counted(n));
        std::string form(text != nullptr ? std::string_view(text) : (n == 1 ? one : many));
        const auto at = form.find("{n}");
        if (at != std::string::npos) form.replace(at, 3, std::to_string(n));
        return form;
    }

    [[nodiscard]] bool before(std::string_view a, std::string_view b) const override {
        return collator_.compare(bl::collator_base::tertiary, a.data(), a.data() + a.size(), b.data(),
                                 b.data() + b.size()) < 0;
    }

    [[nodiscard]] std::string folded(std::string_view text) const override {
        return without_marks(bl::normalize(bl::fold_case(std::string(text), locale_), bl::norm_nfkd, locale_));
    }

private:
    std::string code_;
    std::locale locale_;
    const bl::message_format<char>& messages_;  // both live in locale_
    const bl::collator<char>& collator_;
};

}  // namespace

Languages::Languages() {
    for (const char* code : {"lv", "en"}) all_.emplace(code, std::make_unique<Language>(code));
}

Languages::~Languages() = default;

const Words& Languages::of(std::string_view code) const {
    const auto found = all_.find(code);
    return found != all_.end() ? *found->second : *all_.find("lv")->second;
}

}  // namespace pilnveide::web
