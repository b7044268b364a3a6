#pragma once

#include "catalog/finding.h"
#include "catalog/strict_table.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace pilnveide::catalog {

// What may be called by its number or id from another part of the framework.
enum class Noun {
    kStandard,
    kCriterion,
    kSubcriterion,
    kPractice,
    kGroup,
    kIndicator,
    kUnit,
    kSection,
    kRequirement,
    kArea,
    kRegulation,
    kCertificate,
    kPrinciple,  // "iso-9001/3": the third principle of a certificate
};

// Who calls whom within one framework. The parts stand in files that are read in any order, so what is mentioned is
// looked up when all of them were read.
class References {
public:
    // False when the same noun has the id already.
    bool define(Noun noun, const std::string& id);

    // One of these nouns must have the id; `what` names them: "practice", "criterion, subcriterion or practice".
    void mention(const Mention& mention, std::set<Noun> nouns, std::string what);

    // A finding for each mention of nothing.
    void resolve(std::vector<Finding>& findings) const;

    [[nodiscard]] bool has(Noun noun, const std::string& id) const;
    [[nodiscard]] bool has_one_of(const std::set<Noun>& nouns, const std::string& id) const;

private:
    struct Pending {
        Mention mention;
        std::set<Noun> nouns;
        std::string what;
    };
    std::map<Noun, std::set<std::string>> defined_;
    std::vector<Pending> pending_;
};

}  // namespace pilnveide::catalog
