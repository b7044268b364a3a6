-- One run through the three phases and ten tasks.
create table cycle (
    agency_id bigint not null references agency (id),
    id bigint not null check (id > 0),
    version integer not null,
    title text not null,
    framework text not null,          -- id of the catalogue
    framework_version text not null,
    standard text not null check (standard in ('undecided', 'base', 'optimal')),
    scope text not null,              -- '' until decided, 'whole' or the unit's name
    starts_on integer not null,
    set_on integer not null,          -- the day the cycle was created
    previous_id bigint,
    joint_assessment smallint not null check (joint_assessment in (0, 1)),
    primary key (agency_id, id),
    foreign key (agency_id, previous_id) references cycle (agency_id, id) deferrable initially deferred
);

-- One of the ten tasks of a cycle.
create table task (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    version integer not null,
    cycle_id bigint not null,
    number integer not null check (number between 1 and 10),
    owner_id bigint,
    due integer not null,
    due_set_on integer not null,      -- when the deadline became what it is
    owner_set_on integer not null,
    completed_at bigint,
    completed_by bigint,
    reopen_reason text not null,      -- of the last reopening
    primary key (agency_id, id),
    unique (agency_id, cycle_id, number),
    foreign key (agency_id, cycle_id) references cycle (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, owner_id) references person (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, completed_by) references person (agency_id, id) deferrable initially deferred
);

-- A gate met outside of the system, or waived with a reason.
create table gate_record (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    version integer not null,
    cycle_id bigint not null,
    gate text not null,               -- its name, as in the catalogue
    done_on integer not null,
    note text not null,
    document text not null,           -- number and date as free text
    waived smallint not null check (waived in (0, 1)),
    doubtful smallint not null check (doubtful in (0, 1)),  -- rests on a task that was reopened since
    person_id bigint not null,        -- who recorded it
    primary key (agency_id, id),
    unique (agency_id, cycle_id, gate),
    foreign key (agency_id, cycle_id) references cycle (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, person_id) references person (agency_id, id) deferrable initially deferred
);

-- The improvement plan of a cycle.
create table plan (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    version integer not null,
    cycle_id bigint not null,
    title text not null,
    period_from integer not null,
    period_to integer not null,
    period_set_on integer not null,   -- when period_to became what it is
    in_force_from integer,            -- the day of the first approval
    primary key (agency_id, id),
    foreign key (agency_id, cycle_id) references cycle (agency_id, id) deferrable initially deferred
);

-- Version n of what is agreed in a plan.
create table plan_version (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    version integer not null,
    plan_id bigint not null,
    number integer not null check (number >= 1),
    state text not null check (state in ('draft', 'submitted', 'approved', 'returned')),
    comment text not null,            -- the director's, when returned
    self_check text not null,         -- one character an answer: + yes, - no, space open
    waiver text not null,             -- why doubts were confirmed
    content_hash text not null,       -- of what was approved, hex
    submitted_on integer,
    submitted_by bigint,
    decided_on integer,
    decided_by bigint,
    primary key (agency_id, id),
    unique (agency_id, plan_id, number),
    foreign key (agency_id, plan_id) references plan (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, submitted_by) references person (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, decided_by) references person (agency_id, id) deferrable initially deferred
);

-- Content of one plan version. `thread_id` is the same over all versions of the plan.
create table priority (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    version integer not null,
    plan_version_id bigint not null,
    thread_id bigint not null,
    position integer not null,        -- order in the version
    title text not null,
    findings text not null,           -- where it stands in the self-assessment
    primary key (agency_id, id),
    foreign key (agency_id, plan_version_id) references plan_version (agency_id, id) deferrable initially deferred
);
create index priority_version on priority (agency_id, plan_version_id);

-- A goal under a priority of the same version.
create table goal (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    version integer not null,
    plan_version_id bigint not null,
    thread_id bigint not null,
    priority_id bigint not null,
    position integer not null,        -- order in the priority
    title text not null,
    expected_result text not null,
    measure text not null,
    smart text not null check (length(smart) = 5),  -- five ticks, + or -: specific, measurable, achievable, realistic, timely
    primary key (agency_id, id),
    foreign key (agency_id, plan_version_id) references plan_version (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, priority_id) references priority (agency_id, id) deferrable initially deferred
);
create index goal_version on goal (agency_id, plan_version_id);
create index goal_priority on goal (agency_id, priority_id);

-- An action as agreed in one version, under a goal of the same version.
create table planned_action (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    version integer not null,
    plan_version_id bigint not null,
    action_id bigint not null,        -- the same over all versions; its row in `action` is made by the first approval
    goal_id bigint not null,
    position integer not null,        -- order in the goal
    title text not null,
    owner_id bigint,
    deadline integer,
    resources text not null,
    kind text not null check (kind in ('improvement', 'change')),
    primary key (agency_id, id),
    unique (agency_id, plan_version_id, action_id),
    foreign key (agency_id, plan_version_id) references plan_version (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, goal_id) references goal (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, owner_id) references person (agency_id, id) deferrable initially deferred
);
create index planned_action_goal on planned_action (agency_id, goal_id);

-- The execution of an action that was approved: outside of what is agreed.
create table action (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    version integer not null,
    plan_id bigint not null,
    title text not null,              -- as in the version in force
    owner_id bigint not null,
    owner_set_on integer not null,
    approved_deadline integer not null,
    deadline integer not null,        -- in force: the approved one or a granted wish
    deadline_set_on integer not null,
    state text not null check (state in
        ('planned', 'in_progress', 'blocked', 'done', 'verified', 'cancelled', 'carried_over')),
    state_on integer,                 -- since when
    percent integer check (percent between 0 and 100),
    obstacle smallint not null check (obstacle in (0, 1)),  -- the owner's last report named one
    state_reason text not null,       -- of sending back, blocking or cancelling
    successor_id bigint,
    predecessor_id bigint,
    primary key (agency_id, id),
    foreign key (agency_id, plan_id) references plan (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, owner_id) references person (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, successor_id) references action (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, predecessor_id) references action (agency_id, id) deferrable initially deferred
);

-- Another deadline, asked by the owner of an action.
create table deadline_wish (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    version integer not null,
    action_id bigint not null,
    wanted integer not null,
    reason text not null,
    asked_by bigint not null,
    asked_on integer not null,
    state text not null check (state in ('asked', 'granted', 'refused')),
    word text not null,               -- of whoever decided
    decided_by bigint,
    decided_on integer,
    primary key (agency_id, id),
    foreign key (agency_id, action_id) references action (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, asked_by) references person (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, decided_by) references person (agency_id, id) deferrable initially deferred
);
