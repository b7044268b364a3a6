-- The official Latvian texts of a framework's numbers, brought by an agency out of the documents that it holds.
create table official_wording (
    agency_id bigint not null references agency (id),
    id bigint not null check (id > 0),
    version integer not null,
    framework text not null,          -- id of the catalogue
    kind text not null,               -- optimal, base, title
    number text not null,             -- 1.2.3; of a title 1.2
    text text not null,               -- as accepted; '' while nothing is
    source text not null,             -- of text: names of the files and their SHA-256
    corrected integer not null,       -- 1: a person wrote it otherwise than the reading had it
    accepted_on integer,              -- days since 1970-01-01
    accepted_by bigint,               -- person
    candidate text not null,          -- what the last import offers beside it; '' for nothing
    state text not null,              -- of the candidate: certain, doubtful, missing
    reason text not null,             -- its code and values
    candidate_source text not null,
    primary key (agency_id, id),
    unique (agency_id, framework, kind, number)
);
