-- A capability for one person, one purpose and one period. Its token is made from this and a key outside of the record.
create table link (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    person_id bigint not null,
    purpose text not null check (purpose in ('progress', 'invitation', 'password_reset')),
    period text not null,             -- the quarter, or ''
    epoch integer not null,           -- raised to make older tokens worthless
    made_at bigint not null,
    expires_at bigint not null,
    revoked smallint not null check (revoked in (0, 1)),
    spent smallint not null check (spent in (0, 1)),
    primary key (agency_id, id),
    foreign key (agency_id, person_id) references person (agency_id, id) deferrable initially deferred
);
create index link_of on link (agency_id, person_id, purpose, period);

-- One e-mail to one person. Rendered once; every retry sends the stored bytes.
create table letter (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    recipient_id bigint not null,
    immediate smallint not null check (immediate in (0, 1)),
    day integer not null,             -- gathered for this day
    state text not null check (state in
        ('planned', 'claimed', 'transmitting', 'sent', 'retry', 'failed', 'uncertain', 'held', 'cancelled')),
    attempt integer not null,         -- raised at each claim; an outcome is written only for its own attempt
    not_before bigint,                -- of a retry
    message_id text not null,         -- without angle brackets
    to_address text not null,         -- as of rendering
    to_name text not null,
    reply_to text not null,
    subject text not null,
    body_text text not null,          -- holds a placeholder where the link goes
    body_html text not null,
    link_id bigint not null,          -- whose token replaces the placeholder, or 0
    last_reply text not null,         -- of the relay
    planned_at bigint not null,
    first_tried_at bigint,
    sent_at bigint,
    primary key (agency_id, id),
    foreign key (agency_id, recipient_id) references person (agency_id, id) deferrable initially deferred
);
create index letter_planned on letter (agency_id, planned_at, id);
create index letter_state on letter (agency_id, state);

-- One thing that one person should be told. Its six key columns name the occurrence: said once, never owed again.
create table notice (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    kind text not null,
    noun text not null,               -- what it is about, with subject_id
    subject_id bigint not null,
    period text not null,             -- the quarter, the due date or the plan's last day
    step integer not null,            -- which of several on the way
    recipient_id bigint not null,
    state text not null check (state in ('planned', 'in_letter', 'sent', 'missed', 'dropped', 'uncertain')),
    rule text not null,               -- why it was made: the rule,
    fact text not null,               -- the fact it saw,
    day integer not null,             -- and the day it became due
    letter_id bigint not null,        -- it travels in this letter, or 0
    primary key (agency_id, id),
    unique (agency_id, kind, noun, subject_id, period, step, recipient_id),
    foreign key (agency_id, recipient_id) references person (agency_id, id) deferrable initially deferred
);
create index notice_letter on notice (agency_id, letter_id);
