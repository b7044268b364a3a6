-- A word on each answer of the self-check, so that the next reader knows why it is yes or no.
alter table plan_version add column self_check_notes text not null default '';  -- a line a question, in their order
