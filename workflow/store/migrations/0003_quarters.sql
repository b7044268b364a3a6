-- What one person is asked for one quarter, over all plans in force.
create table request (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    version integer not null,
    person_id bigint not null,
    quarter text not null,            -- 2026-Q3
    due integer not null,             -- the day the answer is wanted
    asked_on integer not null,
    state text not null check (state in ('asked', 'reported', 'closed')),
    reported_at bigint,               -- of the last saving
    primary key (agency_id, id),
    unique (agency_id, person_id, quarter),
    foreign key (agency_id, person_id) references person (agency_id, id) deferrable initially deferred
);

-- What was answered about one action in one quarter; saved again, it is the same row.
create table report (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    version integer not null,
    request_id bigint not null,
    action_id bigint not null,
    quarter text not null,
    state text not null check (state in ('in_progress', 'blocked', 'done')),
    percent integer check (percent between 0 and 100),
    done text not null,               -- what has been done
    to_do text not null,              -- what remains
    obstacle text not null,           -- what hinders
    alternative text not null,        -- what the owner proposes instead
    wanted_deadline integer,
    saved_at bigint not null,
    person_id bigint not null,        -- the owner, or who entered it for them
    entered_for_owner smallint not null check (entered_for_owner in (0, 1)),
    primary key (agency_id, id),
    unique (agency_id, action_id, quarter),
    foreign key (agency_id, request_id) references request (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, action_id) references action (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, person_id) references person (agency_id, id) deferrable initially deferred
);

-- The meeting that looks at a quarter and closes it.
create table review (
    agency_id bigint not null references agency (id),
    id bigint not null check (id > 0),
    version integer not null,
    quarter text not null,
    due integer not null,
    held_on integer,
    minutes text not null,
    participants text not null,
    closed_on integer,
    closed_by bigint,
    primary key (agency_id, id),
    unique (agency_id, quarter),
    foreign key (agency_id, closed_by) references person (agency_id, id) deferrable initially deferred
);
