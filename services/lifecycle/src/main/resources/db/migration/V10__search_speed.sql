-- Search among a million cases: what most queries are about stands in small indexes of its own, and most events of a case touch none.
--
-- No index holds the status any more. It changes a dozen times in a life, and each change wrote every index anew; "open" changes once.
drop index case_file_by_status;
drop index case_file_open_newest;
drop index case_file_running;
drop index case_file_waiting_for_lead;
drop index case_file_by_outcome;

alter table case_file
    add column open boolean not null generated always as (status <> 'ARCHIVED') stored,
    add column within_month boolean not null generated always as (
        coalesce(closed_at - registered_at between interval '0' and interval '720 hours', true)
        and coalesce(due_at - registered_at between interval '0' and interval '720 hours', true)) stored,
    drop column title_pairs;
comment on column case_file.open is '未归档；只有几万件，另有索引';
comment on column case_file.within_month is '结案和到期（有的话）都在受理后 720 小时以内：按一种时间筛选、按另一种排序时，由此把排序限定在一段之内';

create index case_file_open_newest on case_file (registered_at, case_id) where open;
create index case_file_open_due on case_file (due_at, case_id) where open and due_at is not null;
-- most cases are closed, and normal: whoever asks for these finds them anywhere
create index case_file_by_outcome on case_file (outcome, registered_at, case_id) where outcome <> 'CLOSED';
create index case_file_by_outcome_due on case_file (outcome, due_at, case_id) where outcome <> 'CLOSED' and due_at is not null;
create index case_file_by_urgency on case_file (urgency, registered_at, case_id) where urgency <> 'NORMAL';

-- the few that take long, in either order; what a period is held against stands in the index too, so that passing one costs no row
create index case_file_long_newest on case_file (registered_at, case_id, closed_at, due_at) where not within_month;
create index case_file_long_due on case_file (due_at, case_id, closed_at, registered_at) where not within_month and due_at is not null;

-- eight times as fast as before; blanks are characters like others
create or replace function character_pairs(text) returns text[] language plpgsql immutable strict parallel safe cost 1000 as $$
declare
    single text[] := string_to_array(lower($1), null);
    grams text[] := single;
begin
    for i in 2 .. cardinality(single) loop
        grams := grams || (single[i - 1] || single[i]);
    end loop;
    return grams;
end
$$;
-- of the title itself: a stored array made each row, and each version of it, almost twice as long
create index case_file_title_pairs on case_file using gin (character_pairs(title));
-- the planner is to take every text for rare: those that are not were found before by walking in order
alter index case_file_title_pairs alter column 1 set statistics 0;
