-- Practices and indicators that an agency added to the catalogue for itself. They belong to no cycle, and no row is ever
-- taken out: one that is retired keeps its number and its history.

-- Under an enabler subcriterion; shown as 1.2.A1.
create table own_practice (
    agency_id bigint not null references agency (id),
    id bigint not null check (id > 0),
    version integer not null,
    framework text not null,          -- id of the catalogue
    subcriterion text not null,       -- its number: 1.2
    ordinal integer not null check (ordinal > 0),  -- the 1 of A1
    title text not null,
    text text not null,               -- what is looked at; may be ''
    added_on integer not null,
    retired_on integer,               -- null while it is in use
    retire_reason text not null,      -- '' while it is in use
    primary key (agency_id, id),
    unique (agency_id, framework, subcriterion, ordinal)
);

-- In a group of indicators; shown as 6.2.1.A1, in the linked groups, too.
create table own_indicator (
    agency_id bigint not null references agency (id),
    id bigint not null check (id > 0),
    version integer not null,
    framework text not null,          -- id of the catalogue
    home_group text not null,         -- the number of the group it is defined in: 6.2.1
    ordinal integer not null check (ordinal > 0),  -- the 1 of A1
    title text not null,
    kind text not null check (kind in ('perception', 'performance')),
    unit text not null,               -- id of a unit of the catalogue
    direction text not null check (direction in ('up', 'down', 'none')),  -- when it is better
    linked_groups text not null,      -- numbers of further groups, sorted, a space between two
    added_on integer not null,
    retired_on integer,               -- null while it is in use
    retire_reason text not null,      -- '' while it is in use
    primary key (agency_id, id),
    unique (agency_id, framework, home_group, ordinal)
);
