#pragma once

#include "web/console.h"
#include "web/request.h"
#include "web/response.h"
#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/people/relations.h"
#include "workflow/result.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace pilnveide::web {

// One request of one person, after the router has found the route, the person and their right to it. Pages read it, ask
// the rules, and answer; they decide nothing.
class Visit {
public:
    Console& console;
    const Request& request;
    const Words* words = nullptr;
    workflow::Instant now;
    workflow::Date today;

    // Who: empty on routes for anyone. By a link: the link's person.
    workflow::Id<workflow::Agency> agency;
    workflow::By by;
    workflow::Relations relations;                 // to the agency
    std::optional<workflow::Link> link;            // the one that opened this page
    bool several_agencies = false;                 // stand behind the account that is signed in
    std::string csrf;                              // goes into every form
    std::shared_ptr<const workflow::Facts> facts;  // of the agency, at the start of the visit
    std::map<std::string, std::string> path;       // values of {names} in the route's path

    Visit(Console& of, const Request& asked) : console(of), request(asked) {}

    // The object that a path names: `found(facts->actions, "action")`, or nullptr.
    template <class Noun>
    const Noun* found(const std::vector<Noun>& rows, const std::string& name) const {
        auto text = path.find(name);
        if (text == path.end()) return nullptr;
        auto id = workflow::Id<Noun>::from_text(text->second);
        return id ? workflow::find(rows, *id) : nullptr;
    }

    // Runs `work` in one unit of work, once for each form that was shown: the same form posted again does nothing. Both
    // times the answer is `done`, a see_other(), as it was the first time.
    using Work = std::function<workflow::Result<void>(store::Writing&)>;
    workflow::Result<Response> write(const Work& work, const Response& done);

    // The same with an act of the rules, on fresh facts; saves what it decided.
    using Act = std::function<workflow::Result<workflow::Change>(const workflow::Acting&)>;
    workflow::Result<Response> act(const Act& act, const Response& done);

    [[nodiscard]] const workflow::Person* person() const;  // who is here, or nullptr
};

// A page within the console's frame (header, menu, foot): `file` is its template, filled by `view`. `menu` marks the
// current entry.
Response page(Visit& visit, std::string_view file, View view, std::string_view title, std::string_view menu = {});

// 303 to a path of ours; `said` is a fixed word that the next page words as what happened ("plan_submitted"), or empty.
Response see_other(std::string_view path, std::string_view said = {});

// What a refusal looks like when it is not about a form: not found and not allowed are the same page (404), stale is a
// page that says so.
Response refused(Visit& visit, const workflow::Refusal& refusal);

}  // namespace pilnveide::web
