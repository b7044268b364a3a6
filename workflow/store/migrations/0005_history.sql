-- The history of an agency: appended to, never changed. Each seal is an HMAC over the one before it and over this line
-- (sequence, happened_at, person_id, instead_of, kind, noun, subject_id, payload_hash; joined by |), so a payload can be erased
-- and the chain still holds. Ids of persons only, never names.
create table event (
    agency_id bigint not null references agency (id),
    sequence bigint not null check (sequence > 0),  -- without gaps
    happened_at bigint not null,
    person_id bigint,                 -- who; null for the daemon and the command line
    instead_of bigint,                -- the absent person for whom a substitute acted
    kind text not null,               -- a fixed word of the rules: plan.submitted
    noun text not null,               -- what it is about, with subject_id
    subject_id bigint not null,
    payload text,                     -- details as a flat JSON object; null once erased
    payload_hash text not null,       -- SHA-256, hex
    seal text not null,               -- HMAC-SHA-256, hex
    primary key (agency_id, sequence)
);
create index event_subject on event (agency_id, noun, subject_id, sequence);

-- The last event of each agency. A writer locks this row first; readers know by it whether kept facts are still true.
create table chain_head (
    agency_id bigint not null primary key references agency (id),
    sequence bigint not null,         -- 0 before the first event
    seal text not null                -- '' before the first event
);
