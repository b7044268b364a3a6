-- When an agency's figures changed, what is not urgent, and how long a self-assessment may be ago.
alter table agency add column quiet_day smallint not null default 0 check (quiet_day between 0 and 5);  -- a weekday, or 0
alter table agency add column certificate_first integer not null default 90 check (certificate_first >= 0);    -- calendar days
alter table agency add column certificate_second integer not null default 30 check (certificate_second >= 0);  -- calendar days
alter table agency add column legal_months integer not null default 36 check (legal_months > 0);
alter table agency add column policy_set_on integer not null default -25567;  -- 1900-01-01: never changed
alter table agency add column legal_limit_applies smallint not null default 0 check (legal_limit_applies in (0, 1));
alter table agency add column last_assessed_on integer;  -- a report approved before this system was used

alter table person add column entered_on integer not null default -25567;
alter table person add column news smallint not null default 1 check (news in (0, 1));  -- wants what all the staff is sent

alter table letter add column thread text not null default '';    -- Message-ID that begins its thread
alter table letter add column news smallint not null default 0 check (news in (0, 1));
alter table letter add column calendar text not null default '';  -- an iCalendar object that travels along
alter table letter add column hold_id bigint not null default 0;  -- the storm that holds it, or 0

-- The same table with more purposes.
create table link_of_purpose (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    person_id bigint not null,
    purpose text not null check (purpose in ('progress', 'invitation', 'password_reset', 'duties', 'news', 'calendar')),
    period text not null,             -- the quarter, or ''
    epoch integer not null,           -- raised to make older tokens worthless
    made_at bigint not null,
    expires_at bigint not null,
    revoked smallint not null check (revoked in (0, 1)),
    spent smallint not null check (spent in (0, 1)),
    primary key (agency_id, id),
    foreign key (agency_id, person_id) references person (agency_id, id) deferrable initially deferred
);
insert into link_of_purpose (agency_id, id, person_id, purpose, period, epoch, made_at, expires_at, revoked, spent)
    select agency_id, id, person_id, purpose, period, epoch, made_at, expires_at, revoked, spent from link;
drop table link;
alter table link_of_purpose rename to link;
create index link_of on link (agency_id, person_id, purpose, period);

-- A meeting to which people are invited by letter.
create table meeting (
    agency_id bigint not null references agency (id),
    id bigint not null check (id > 0),
    version integer not null,
    kind text not null check (kind in ('training', 'consensus', 'presentation', 'review', 'other')),
    title text not null,
    day integer not null,
    starts integer not null check (starts between 0 and 1439),  -- minutes after midnight, wall clock
    length integer not null check (length > 0),                 -- minutes
    place text not null,
    agenda text not null,
    called_by bigint not null,
    sequence integer not null,        -- raised by each change that guests must hear of
    changed_on integer not null,      -- when it was
    cancelled smallint not null check (cancelled in (0, 1)),
    primary key (agency_id, id),
    foreign key (agency_id, called_by) references person (agency_id, id) deferrable initially deferred
);

create table meeting_guest (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    version integer not null,
    meeting_id bigint not null,
    person_id bigint not null,
    invited_on integer not null,
    invited_at_sequence integer not null,  -- the meeting's sequence they were first told
    excused_on integer,               -- taken off the list
    primary key (agency_id, id),
    unique (agency_id, meeting_id, person_id),
    foreign key (agency_id, meeting_id) references meeting (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, person_id) references person (agency_id, id) deferrable initially deferred
);

-- A certificate that the agency holds.
create table certificate (
    agency_id bigint not null references agency (id),
    id bigint not null check (id > 0),
    version integer not null,
    scheme text not null,             -- id in the catalogue of certificates
    number text not null,
    issued_by text not null,
    valid_from integer not null,
    valid_to integer not null,        -- last day
    set_on integer not null,          -- when valid_to became what it is
    primary key (agency_id, id)
);

-- Something the leader sent to the staff.
create table publication (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    version integer not null,
    kind text not null check (kind in ('cycle', 'results', 'plan', 'quarter')),
    cycle_id bigint not null,
    period text not null,             -- the quarter, or ''
    text text not null,               -- the sender's own words
    sent_on integer not null,
    by_id bigint not null,
    primary key (agency_id, id),
    foreign key (agency_id, cycle_id) references cycle (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, by_id) references person (agency_id, id) deferrable initially deferred
);

-- "Not mine, hand over", said by an owner.
create table hand_over_wish (
    agency_id bigint not null,
    id bigint not null check (id > 0),
    version integer not null,
    noun text not null check (noun in ('action', 'task')),
    subject_id bigint not null,
    asked_by bigint not null,
    asked_on integer not null,
    word text not null,
    settled_on integer,
    settled_by bigint,
    answer text not null,             -- why it stays; '' when it was handed over
    primary key (agency_id, id),
    foreign key (agency_id, asked_by) references person (agency_id, id) deferrable initially deferred,
    foreign key (agency_id, settled_by) references person (agency_id, id) deferrable initially deferred
);

-- What is known of an address because letters to it came back or were refused.
create table mailbox (
    agency_id bigint not null references agency (id),
    id bigint not null check (id > 0),
    version integer not null,
    address text not null,            -- folded to lower case
    score integer not null,           -- in halves
    scored_on integer,
    failed_on integer,
    suspended_on integer,             -- nothing is sent there from then on
    last_word text not null,          -- of the other side
    primary key (agency_id, id),
    unique (agency_id, address)
);

-- Letters wait until somebody has looked.
create table hold (
    agency_id bigint not null references agency (id),
    id bigint not null check (id > 0),
    version integer not null,
    reason text not null check (reason in ('storm', 'restore', 'by_hand', 'clock')),
    since integer not null,
    letters integer not null,         -- how many a storm held
    released_on integer,
    released_by bigint,
    primary key (agency_id, id),
    foreign key (agency_id, released_by) references person (agency_id, id) deferrable initially deferred
);
