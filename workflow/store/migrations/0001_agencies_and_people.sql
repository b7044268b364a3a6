-- Conventions of every table. Ids are random positive 63-bit numbers made by the program. A day is the number of days
-- since 1970-01-01, an instant the number of UTC seconds since then. Flags are 0 or 1. A text that may be empty is '',
-- never null. `version` counts the saves of a row: who saves must name the version that was read. Everything of an agency
-- is keyed by (agency_id, id), so that no reference can lead to another agency. References are checked at the commit.

-- Which of these files made the schema, in their order.
create table migration (
    number integer not null primary key,
    name text not null,               -- the file's name
    checksum text not null            -- SHA-256 of the file, hex
);

-- A social service that assesses itself. The figures say when what is told: working days unless said otherwise.
create table agency (
    id bigint not null primary key check (id > 0),
    version integer not null,
    name text not null,
    language text not null check (language in ('lv', 'en')),
    phone text not null,              -- printed in letters
    follows_moved_days smallint not null check (follows_moved_days in (0, 1)),
    due_first integer not null check (due_first >= 0),              -- before a deadline
    due_second integer not null check (due_second >= 0),            -- before a deadline
    overdue_first integer not null check (overdue_first >= 0),      -- after the last timely day
    overdue_repeats integer not null check (overdue_repeats >= 0),  -- weekly letters after the first: how many
    escalate_leader integer not null check (escalate_leader >= 0),  -- after the last timely day
    escalate_director integer not null check (escalate_director >= 0),
    request_before integer not null check (request_before >= 0),    -- before the quarter's last day
    report_due integer not null check (report_due >= 0),            -- after the quarter's last day
    nudge_after integer not null check (nudge_after >= 0),          -- after the report's due day
    review_due integer not null check (review_due >= 0),            -- after the quarter's last day
    approval_nudge integer not null check (approval_nudge >= 0),    -- every so many after the submission
    prompt_first integer not null check (prompt_first >= 0),        -- calendar days before the plan's end
    prompt_second integer not null check (prompt_second >= 0)       -- calendar days before the plan's end
);

-- A day that is worked instead of free, or free instead of worked, by order.
create table moved_day (
    agency_id bigint not null references agency (id),
    day integer not null,
    working smallint not null check (working in (0, 1)),
    primary key (agency_id, day)
);

-- A sign-in name and password; above all agencies.
create table account (
    id bigint not null primary key check (id > 0),
    version integer not null,
    address text not null unique,     -- folded to lower case
    password_hash text not null,      -- Argon2id text; empty until the invitation is accepted
    disabled smallint not null check (disabled in (0, 1))
);

-- Somebody who works for one agency; needs no account.
create table person (
    agency_id bigint not null references agency (id),
    id bigint not null check (id > 0),
    version integer not null,
    name text not null,
    post text not null,
    email text not null,              -- may be shared by several persons
    phone text not null,
    language text not null,
    address text not null check (address in ('none', 'feminine', 'masculine')),  -- how Latvian sentences agree
    account_id bigint references account (id),
    left_on integer,                  -- from this day on not here any more
    primary key (agency_id, id)
);
create index person_account on person (account_id);

-- What a person is, for a time.
create table role (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    version integer not null,
    person_id bigint not null,
    kind text not null check (kind in ('director', 'leader', 'group_leader', 'member', 'administrator')),
    from_day integer not null,
    to_day integer,                   -- last day, inclusive
    primary key (agency_id, id),
    foreign key (agency_id, person_id) references person (agency_id, id) deferrable initially deferred
);

-- Who acts and is told instead of an absent person, both days inclusive.
create table substitute (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    version integer not null,
    absent_id bigint not null,
    stands_in_id bigint not null,
    from_day integer not null,
    to_day integer not null,
    primary key (agency_id, id),
    foreign key (agency_id, absent_id) references person (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, stands_in_id) references person (agency_id, id) deferrable initially deferred
);

-- A signed-in browser.
create table session (
    token_hash text not null primary key,  -- the token itself is only in the browser
    account_id bigint not null references account (id),
    agency_id bigint not null references agency (id),  -- which of the account's agencies is shown
    csrf text not null,
    started_at bigint not null,
    seen_at bigint not null
);
create index session_account on session (account_id);
