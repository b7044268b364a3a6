#include "own_indicator_show.names.h"
#include "web/pages/pages.h"

#include "web/form.h"
#include "web/frame.h"
#include "web/history.h"
#include "web/indicator_words.h"
#include "web/need.h"
#include "web/own_retired.h"
#include "web/terms_in.h"

namespace pilnveide::web {
namespace {

namespace name = names::own_indicator_show;
using workflow::OwnIndicator;

std::string heading_of(const Words& words, const catalog::Framework& framework, const std::string& number) {
    const auto* group = framework.group(number);
    return group ? number + ". " + group->title.in(words.code()) : number;
}

class Page {
public:
    Page(Visit& visit, const OwnIndicator& indicator)
        : visit_(visit),
          indicator_(indicator),
          words_(*visit.words),
          framework_(visit.console.framework),
          may_change_(may(visit.relations, Sees{Right::kAddOwn})) {}

    Response answer() {
        view_.set(name::TITLE, own_heading(indicator_));
        view_.set(name::NUMBER, indicator_.number());
        view_.set(name::HOME, indicator_.home_group);
        view_.set(name::CRUMB, heading_of(words_, framework_, indicator_.home_group));
        view_.set(name::PATH, own_path(indicator_));
        view_.set(name::KIND, kind_words(words_, indicator_.kind));
        view_.set(name::UNIT, unit_words(words_, framework_, indicator_.unit));
        view_.set(name::DIRECTION, direction_words(words_, indicator_.direction));
        if (!indicator_.in_use()) view_.add(name::RETIRED).set(name::WORDS, retired_words(words_, indicator_));
        show_group(indicator_.home_group);
        for (const auto& group : indicator_.linked_groups) show_group(group);
        if (may_change_ && indicator_.in_use()) view_.show(name::LINK);
        show_acts();
        place_history(view_, name::HISTORY, visit_, {{workflow::Noun::kOwnIndicator, indicator_.id.value}});
        place_terms(view_, name::TERMS, words_, framework_, indicator_.title);
        return page(visit_, "own_indicator_show.html", std::move(view_), own_heading(indicator_), "catalogue");
    }

private:
    void show_group(const std::string& number) {
        View& row = view_.add(name::GROUP);
        row.set(name::GROUP_NUMBER, number);
        row.set(name::HEADING, heading_of(words_, framework_, number));
        if (number == indicator_.home_group)
            row.show(name::AT_HOME);
        else if (may_change_ && indicator_.in_use())
            Form(visit_).place_hidden(row.add(name::UNLINK), name::HIDDEN);
    }

    void show_acts() {
        if (!may_change_) return;
        View& acts = view_.add(name::ACTS);
        if (indicator_.in_use()) return acts.show(name::IN_USE);
        Form form(visit_);
        form.stored_version(indicator_.version);
        form.place_hidden(acts.add(name::BACK), name::HIDDEN);
    }

    Visit& visit_;
    const OwnIndicator& indicator_;
    const Words& words_;
    const catalog::Framework& framework_;
    bool may_change_;
    View view_;
};

}  // namespace

Response own_indicator_show(Visit& visit) {
    const auto* indicator = visit.found(visit.facts->own_indicators, "indicator");
    return indicator ? Page(visit, *indicator).answer() : not_found(visit);
}

}  // namespace pilnveide::web
