-- What the case file knows of a demand's later life, and what it is searched by.
create function character_pairs(text) returns text[] language sql immutable strict parallel safe as $$
    -- single characters too: a search may be for one; lower case: a search does not mind the case
    select coalesce(array_agg(distinct gram), '{}')
    from (select substr(lower($1), i, n) as gram
          from generate_series(1, length($1)) i cross join (values (1), (2)) as size (n)
          where i + n - 1 <= length($1)) grams
    where gram !~ '^\s+$'
$$;
comment on function character_pairs is '标题中的单字与相邻两字：不依赖数据库区域设置，两个字的词也能用索引';

alter table case_file
    add column grid              varchar(40),
    add column tags              varchar(40)[] not null default '{}',
    add column anonymous         boolean not null default false,
    add column confidential      boolean not null default false,
    add column contact_id        uuid,
    add column supplements       int not null default 0,
    add column urgings           int not null default 0,
    add column repeats           int not null default 0,
    add column clock_order_id    uuid,
    add column clock_running     boolean not null default false,
    add column near_due_at       timestamptz,
    add column due_at            timestamptz,
    add column in_time           boolean,
    add column title_pairs       text[] generated always as (character_pairs(title)) stored;
comment on column case_file.repeats is '同一诉求人反映同一事项的次数；未标记重复为 0';
comment on column case_file.due_at is '当前（或最后）派单件的办理时限；钟停后保留';
comment on column case_file.near_due_at is '从何时起临期；亮灯在查询时由此推算，不存结果';
comment on column case_file.clock_running is '办理时限正在走；回复后待审核时不算';

drop index case_file_title;
drop index case_file_by_category;
create index case_file_title_pairs on case_file using gin (title_pairs);
create index case_file_tags on case_file using gin (tags);
create index case_file_due on case_file (due_at, case_id) where due_at is not null;
create index case_file_running on case_file (due_at, case_id) where clock_running;
create index case_file_closed on case_file (closed_at, case_id) where closed_at is not null;
create index case_file_by_community on case_file (community, registered_at desc, case_id desc);
create index case_file_by_category on case_file (category varchar_pattern_ops, registered_at desc);
create index case_file_by_contact on case_file (contact_id) where contact_id is not null;
create index case_file_by_lead on case_file (lead_case_id) where lead_case_id is not null;
-- several statuses in any order: a plan that walks all cases would pass the archived ones first
create index case_file_open_newest on case_file (registered_at, case_id) where status <> 'ARCHIVED';

-- most events of a case change no indexed column: room beside the row keeps such an update away from the indexes
alter table case_file set (fillfactor = 80);
