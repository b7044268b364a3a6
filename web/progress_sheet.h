#pragma once

#include "web/form.h"
#include "workflow/quarter/report_acts.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// The form about all actions of one person in one quarter (progress_form.html): behind a letter's link, and for the
// leader who enters a report on the owner's behalf. Shows what was reported, else what is known of the action; keeps
// what was typed.
class ProgressSheet {
public:
    struct Frame {
        std::string path;  // where the form is posted
        std::string back;  // the crumb's address and word; empty: no crumb (slip)
        std::string back_word;
        bool by_owner = true;  // the owner's own words, or somebody's on their behalf
        struct Other {         // somebody else about whom this reader is asked, too
            std::string words;
            std::string url;
        };
        std::vector<Other> others = {};
    };

    ProgressSheet(Visit& visit, const workflow::Person& person, workflow::Quarter quarter, Frame frame);

    [[nodiscard]] bool empty() const { return actions_.empty(); }

    // Saves what was typed. The answer when that is over; nothing when the form must be shown with its problems.
    std::optional<Response> save(std::string_view said);
    Response show();

private:
    std::vector<workflow::ReportInput> typed();
    [[nodiscard]] bool reported() const;
    void store_known(const workflow::Action& action);
    void place_title(View& view) const;
    void place_saved(View& view) const;
    void place_row(View& view, const workflow::Action& action) const;
    void place_fields(View& row, const workflow::Action& action) const;
    void place_contact(View& view) const;

    Visit& visit_;
    const Words& words_;
    const workflow::Person& person_;
    workflow::Quarter quarter_;
    Frame frame_;
    workflow::AskedQuarter dates_;
    std::vector<const workflow::Action*> actions_;
    Form form_;
};

}  // namespace pilnveide::web
