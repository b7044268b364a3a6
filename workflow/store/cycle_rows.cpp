#include "workflow/store/saving.h"

namespace pilnveide::store {

using namespace workflow;

namespace {

constexpr auto kSelectCycles = R"(
    select
        id, version, title, framework, framework_version, standard, scope, starts_on, set_on, previous_id,
        joint_assessment
    from cycle where agency_id = :agency order by id)";

constexpr auto kInsertCycle = R"(
    insert into cycle (
        agency_id, id, version, title, framework, framework_version, standard, scope, starts_on, set_on,
        previous_id, joint_assessment)
    values (
        :agency, :id, :version + 1, :title, :framework, :framework_version, :standard, :scope, :starts_on,
        :set_on, :previous_id, :joint_assessment))";

constexpr auto kUpdateCycle = R"(
    update cycle set
        version = :version + 1, title = :title, framework = :framework, framework_version = :framework_version,
        standard = :standard, scope = :scope, starts_on = :starts_on, set_on = :set_on,
        previous_id = :previous_id, joint_assessment = :joint_assessment
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<Cycle> {
    static constexpr Table kTable{"cycle", kSelectCycles, kInsertCycle, kUpdateCycle};
    template <class Io>
    static void columns(Io& io, Cycle& cycle) {
        io("id", cycle.id);
        io("version", cycle.version);
        io("title", cycle.title);
        io("framework", cycle.framework);
        io("framework_version", cycle.framework_version);
        io("standard", cycle.standard);
        io("scope", cycle.scope);
        io("starts_on", cycle.starts_on);
        io("set_on", cycle.set_on);
        io("previous_id", cycle.previous);
        io("joint_assessment", cycle.joint_assessment);
    }
};

template std::vector<Cycle> load(const Scope&);
template Result<void> save(const Scope&, Cycle);

namespace {

constexpr auto kSelectTasks = R"(
    select
        id, version, cycle_id, number, owner_id, due, due_set_on, owner_set_on, completed_at, completed_by,
        reopen_reason
    from task where agency_id = :agency order by id)";

constexpr auto kInsertTask = R"(
    insert into task (
        agency_id, id, version, cycle_id, number, owner_id, due, due_set_on, owner_set_on, completed_at,
        completed_by, reopen_reason)
    values (
        :agency, :id, :version + 1, :cycle_id, :number, :owner_id, :due, :due_set_on, :owner_set_on,
        :completed_at, :completed_by, :reopen_reason))";

constexpr auto kUpdateTask = R"(
    update task set
        version = :version + 1, cycle_id = :cycle_id, number = :number, owner_id = :owner_id, due = :due,
        due_set_on = :due_set_on, owner_set_on = :owner_set_on, completed_at = :completed_at,
        completed_by = :completed_by, reopen_reason = :reopen_reason
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<Task> {
    static constexpr Table kTable{"task", kSelectTasks, kInsertTask, kUpdateTask};
    template <class Io>
    static void columns(Io& io, Task& task) {
        io("id", task.id);
        io("version", task.version);
        io("cycle_id", task.cycle);
        io("number", task.number);
        io("owner_id", task.owner);
        io("due", task.due);
        io("due_set_on", task.due_set_on);
        io("owner_set_on", task.owner_set_on);
        io("completed_at", task.completed_at);
        io("completed_by", task.completed_by);
        io("reopen_reason", task.reopen_reason);
    }
};

template std::vector<Task> load(const Scope&);
template Result<void> save(const Scope&, Task);

namespace {

constexpr auto kSelectGateRecords = R"(
    select
        id, version, cycle_id, gate, done_on, note, document, waived, doubtful, person_id
    from gate_record where agency_id = :agency order by id)";

constexpr auto kInsertGateRecord = R"(
    insert into gate_record (
        agency_id, id, version, cycle_id, gate, done_on, note, document, waived, doubtful, person_id)
    values (
        :agency, :id, :version + 1, :cycle_id, :gate, :done_on, :note, :document, :waived, :doubtful, :person_id))";

constexpr auto kUpdateGateRecord = R"(
    update gate_record set
        version = :version + 1, cycle_id = :cycle_id, gate = :gate, done_on = :done_on, note = :note,
        document = :document, waived = :waived, doubtful = :doubtful, person_id = :person_id
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<GateRecord> {
    static constexpr Table kTable{"gate_record", kSelectGateRecords, kInsertGateRecord, kUpdateGateRecord};
    template <class Io>
    static void columns(Io& io, GateRecord& record) {
        io("id", record.id);
        io("version", record.version);
        io("cycle_id", record.cycle);
        io("gate", record.gate);
        io("done_on", record.done_on);
        io("note", record.note);
        io("document", record.document);
        io("waived", record.waived);
        io("doubtful", record.doubtful);
        io("person_id", record.by);
    }
};

template std::vector<GateRecord> load(const Scope&);
template Result<void> save(const Scope&, GateRecord);

}  // namespace pilnveide::store
