-- The forms that were answered in the last week. The same one posted again (a double click, a page sent anew) is told the
-- same and does nothing more.
create table answered_form (
    agency_id bigint not null references agency (id),
    once bigint not null check (once > 0),  -- the one-time id that the form was shown with
    content text not null,            -- SHA-256 of what was posted and where, hex: other words are another form
    location text not null,           -- where the answer led; from the form's own address on when it begins with that
    answered_at bigint not null,
    primary key (agency_id, once)
);
create index answered_form_age on answered_form (agency_id, answered_at);
