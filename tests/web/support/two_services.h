#pragma once

#include "house.h"

namespace pilnveide::web::test {

// A house with two services in one record, each with one thing of every kind that a path can name. The one who signs in
// works for the first; `become` says what they are there.
class TwoServices : public House {
public:
    TwoServices();

    // Values for the {names} of a route's path.
    using Names = std::map<std::string, std::string>;
    Names own, foreign, absent;

    // With this role and no other, or with none; with or without an action and a task of their own.
    void become(std::optional<workflow::RoleKind> kind, bool owner = false);

    // How many events the history of both services holds.
    std::size_t events();
    std::string path_of(std::string_view route, const Names& names) const;

private:
    workflow::Id<workflow::Cycle> add_cycle(Names& names, workflow::Id<workflow::Person> somebody,
                                            workflow::Change& change);
    void add_plan(Names& names, workflow::Id<workflow::Cycle> cycle, workflow::Id<workflow::Person> somebody,
                  workflow::Change& change);
    Names furnish_service(workflow::Id<workflow::Agency> service, workflow::Id<workflow::Person> somebody);
    void put(workflow::Id<workflow::Agency> service, const workflow::Change& change);
    std::shared_ptr<const workflow::Facts> facts();

    workflow::Id<workflow::Agency> other_;
};

}  // namespace pilnveide::web::test
