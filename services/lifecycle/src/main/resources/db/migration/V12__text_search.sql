-- A text together with anything else: one index holds the pairs of characters and whatever else is asked for, so that only rows that
-- meet all of it are read. The quarters let a search go through the times in order and end when its page is full.
create extension if not exists btree_gin;
drop index case_file_title_pairs;
drop index case_file_units;
drop index case_file_tags;
-- Each column changes seldom, and none without a change of another index. Nearly all cases are within a month, so only the others are
-- asked for here. What waits for its place in the index is read by every search: 512 kB of it cost little, the usual 4 MB very much.
create index case_file_search on case_file using gin (
    character_pairs(title), units, tags, unit, type, urgency, channel, street, community,
    (array[left(category, 2), left(category, 4), category]), outcome, open, (not within_month),
    date_trunc('quarter', registered_at at time zone 'UTC'), date_trunc('quarter', due_at at time zone 'UTC'))
    with (gin_pending_list_limit = 512);
-- the planner is to take every text for rare, and so ask the index for all of it at once
alter index case_file_search alter column 1 set statistics 0;

-- each pair costs a look at all the cases that hold the others, and a few leave hardly any other title
create function sought_pairs(text) returns text[] language plpgsql immutable strict parallel safe as $$
declare
    single text[] := string_to_array(lower($1), null);
    last int := cardinality(single) - 1;
    parts int := least(4, (last + 2) / 2);
    found text[] := '{}';
    at int;
begin
    if last < 1 then
        return single;
    end if;
    for part in 0 .. parts - 1 loop
        at := 1 + part * (last - 1) / greatest(parts - 1, 1);
        found := found || (single[at] || single[at + 1]);
    end loop;
    return found;
end
$$;
comment on function sought_pairs is '检索词按 character_pairs 的写法取至多四对，首尾必取；标题是否真含检索词另行核对';
