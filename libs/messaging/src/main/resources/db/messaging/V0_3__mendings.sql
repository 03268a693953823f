-- What a parked event said before each correction, who corrected it, when and why.
alter table parked_event add column mendings jsonb not null default '[]';
