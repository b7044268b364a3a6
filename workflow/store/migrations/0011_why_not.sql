-- Why a notice was not said, decided when it was not.
alter table notice add column why_not text not null default 'none' check (why_not in
    ('none', 'date_set', 'figures_set', 'later_step', 'no_longer_true', 'somebody_else', 'left', 'no_address'));
alter table notice add column why_not_on integer;  -- the fact was set, the later step fell due, or it was looked at again

-- A nudge's step is the count of working days since the submission, so that another figure repeats none. By way of
-- negative steps, which nothing has: a key is free before it is taken.
update notice set step = -step * (select approval_nudge from agency where agency.id = notice.agency_id)
    where kind = 'approval_nudge';
update notice set step = -step where kind = 'approval_nudge';
