#include "advice_show.names.h"
#include "web/pages/pages.h"

#include "web/frame.h"

namespace pilnveide::web {
namespace {

namespace name = names::advice_show;

void list(View& view, const char* section, const std::vector<catalog::Advice>& advice, std::string_view language) {
    for (const auto& one : advice) view.add(section).set(name::WORDS, one.text.in(language));
}

void list(View& view, const char* section, const std::vector<catalog::BenchmarkingStep>& steps,
          std::string_view language) {
    for (const auto& step : steps) {
        View& row = view.add(section);
        row.set(name::TITLE, step.title.in(language));
        row.set(name::WORDS, step.content.in(language));
    }
}

}  // namespace

Response advice_show(Visit& visit) {
    const auto& framework = visit.console.framework;
    const auto language = visit.words->code();
    View view;
    view.set(name::IMPROVEMENT, framework.change.improvement.in(language));
    view.set(name::CHANGE, framework.change.change.in(language));
    list(view, name::LEADING, framework.change.advice, language);
    view.set(name::PRINCIPLE, framework.benchmarking.principle.in(language));
    list(view, name::KIND, framework.benchmarking.kinds, language);
    list(view, name::STAGE, framework.benchmarking.stages, language);
    list(view, name::RULE, framework.survey_rules, language);
    return page(visit, "advice_show.html", std::move(view), visit.words->say("Advice"), "catalogue");
}

}  // namespace pilnveide::web
