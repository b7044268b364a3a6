#include "framework_show.names.h"
#include "web/pages/pages.h"

#include "catalog/catalogue.h"
#include "web/frame.h"

namespace pilnveide::web {
namespace {

namespace name = names::framework_show;
using catalog::Answers;
using catalog::Framework;

class FrameworkPage {
public:
    FrameworkPage(const Visit& visit, const Framework& framework)
        : words_(*visit.words), language_(visit.words->code()), framework_(framework) {}

    void show(View& view) const {
        view.set(name::TITLE, framework_.title.in(language_));
        view.set(name::CRUMB, framework_.title.in(language_));
        view.set(name::SOURCE, framework_.source.in(language_));
        show_certificates(view);
        show_sections(view);
        show_dues(view);
        show_works(view);
        show_regulations(view);
    }

private:
    void show_certificates(View& view) const;
    void show_group(View& part, const std::string& heading, const std::vector<catalog::Text>& items) const;
    void show_sections(View& view) const;
    void show_dues(View& view) const;
    void show_works(View& view) const;
    void show_regulations(View& view) const;

    [[nodiscard]] std::string months(int n) const { return words_.plural("{n} month", "{n} months", n); }
    [[nodiscard]] std::string who(Answers answers) const {
        switch (answers) {
            case Answers::kEmployer:
                return words_.say("Employer");
            case Answers::kWorker:
                return words_.say("Worker");
            case Answers::kBoth:
                return words_.say("Employer and worker");
        }
        return {};
    }

    const Words& words_;
    std::string_view language_;
    const Framework& framework_;
};

void FrameworkPage::show_group(View& part, const std::string& heading, const std::vector<catalog::Text>& items) const {
    if (items.empty()) return;
    View& group = part.add(name::GROUP);
    group.set(name::HEADING, heading);
    for (const auto& item : items) group.add(name::ITEM).set(name::WORDS, item.in(language_));
}

void FrameworkPage::show_certificates(View& view) const {
    int index = 0;
    for (const auto& certificate : framework_.certificates) {
        View& part = view.add(name::CERTIFICATE);
        part.set(name::INDEX, ++index);
        part.set(name::TITLE, certificate.title.in(language_));
        part.set(name::DESCRIPTION, certificate.description.in(language_));
        part.set(name::VALIDITY, certificate.validity_months > 0
                                     ? months(certificate.validity_months)
                                     : words_.say("until the day that the certificate names"));
        part.set(name::EXEMPTS, certificate.exempts.in(language_));
        show_group(part, words_.say("Principles"), certificate.principles);
        show_group(part, words_.say("Strengths"), certificate.strengths);
        show_group(part, words_.say("What it does not do"), certificate.limits);
    }
}

void FrameworkPage::show_sections(View& view) const {
    for (const auto& section : framework_.sections) {
        View& part = view.add(name::SECTION);
        part.set(name::INDEX, section.number);
        part.set(name::HEADING, std::to_string(section.number) + ". " + section.title.in(language_));
        for (const auto& requirement : section.requirements) {
            View& row = part.add(name::REQUIREMENT);
            row.set(name::NUMBER, requirement.number);
            row.set(name::TEXT, requirement.text.in(language_));
            row.set(name::WHO, who(requirement.answers));
            if (requirement.items.empty()) continue;
            View& parts = row.add(name::PARTS);
            for (const auto& item : requirement.items) parts.add(name::ITEM).set(name::WORDS, item.in(language_));
        }
    }
}

void FrameworkPage::show_dues(View& view) const {
    if (framework_.cadences.empty()) return;
    View& due = view.add(name::DUE);
    for (const auto& cadence : framework_.cadences) {
        View& row = due.add(name::ROW);
        row.set(name::TITLE, cadence.title.in(language_));
        row.set(name::WORDS, cadence.condition.in(language_));
        row.set(name::MONTHS, months(cadence.months));
    }
}

void FrameworkPage::show_works(View& view) const {
    if (framework_.works.empty()) return;
    View& works = view.add(name::WORKS);
    for (const auto& horizon : framework_.works) {
        View& row = works.add(name::ROW);
        row.set(name::TITLE, horizon.title.in(language_));
        row.set(name::WORDS, horizon.text.in(language_));
        row.set(name::YEARS, words_.plural("for {n} year", "for {n} years", horizon.years));
    }
}

void FrameworkPage::show_regulations(View& view) const {
    if (framework_.regulations.empty()) return;
    View& all = view.add(name::REGULATIONS);
    for (const auto& area : framework_.regulations) {
        View& part = all.add(name::AREA);
        part.set(name::HEADING, std::to_string(area.number) + ". " + area.title.in(language_));
        for (const auto& regulation : area.regulations)
            part.add(name::REGULATION).set(name::WORDS, regulation.number + ". " + regulation.title.in(language_));
    }
    if (framework_.regulation_rules.empty()) return;
    View& rules = all.add(name::RULES);
    for (const auto& rule : framework_.regulation_rules)
        rules.add(name::RULE).set(name::WORDS, rule.text.in(language_));
}

}  // namespace

Response framework_show(Visit& visit) {
    const auto* framework = visit.console.catalogue.newest(visit.path["framework"]);
    if (!framework) return not_found(visit);
    View view;
    FrameworkPage(visit, *framework).show(view);
    return page(visit, "framework_show.html", std::move(view), framework->title.in(visit.words->code()), "catalogue");
}

}  // namespace pilnveide::web
