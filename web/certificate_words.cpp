#include "web/certificate_words.h"

#include <algorithm>

namespace pilnveide::web {

const catalog::Certificate* certificate_of(const catalog::Catalogue& catalogue, std::string_view scheme) {
    for (const auto& framework : catalogue.all()) {
        const auto at = std::ranges::find(framework.certificates, scheme, &catalog::Certificate::id);
        if (at != framework.certificates.end()) return &*at;
    }
    return nullptr;
}

std::vector<std::string> certificate_schemes(const catalog::Catalogue& catalogue) {
    std::vector<std::string> ids;
    for (const auto& framework : catalogue.all())
        for (const auto& certificate : framework.certificates)
            if (std::ranges::find(ids, certificate.id) == ids.end()) ids.push_back(certificate.id);
    return ids;
}

std::string scheme_title(const catalog::Catalogue& catalogue, const Words& words, const std::string& scheme) {
    const auto* certificate = certificate_of(catalogue, scheme);
    return certificate ? certificate->title.in(words.code()) : scheme;
}

}  // namespace pilnveide::web
