-- 疑似重复: candidates are found by the rarest pairs of neighbouring characters they share. Trigram similarity (pg_trgm) over whole
-- Chinese texts was measured too: 100 to 600 ms at 100,000 demands, where the pairs take a few.
create extension if not exists intarray;

-- The pairs of neighbouring characters of a text, each packed into one integer, sorted. The same as CharacterPairs in Java.
create function character_pairs(told text) returns int[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct pair order by pair), '{}')
    from (select (ascii(letter) << 16) | ascii(lead(letter) over (order by place)) as pair,
                 letter <> ' ' and lead(letter) over (order by place) <> ' ' as whole
          from unnest(string_to_array(left(regexp_replace(
                   lower(normalize(left(told, 2000), NFKC)), '[^a-z0-9\u4E00-\u9FFF]+', ' ', 'g'), 1000), null))
               with ordinality as letters (letter, place)) neighbours
    where whole
$$;
comment on function character_pairs is '文本的相邻字对，用于疑似重复比对与知识检索';

-- Beside the demand, so that a change of its status does not touch this index.
create table demand_pairs (
    case_id uuid primary key references demand on delete cascade,
    pairs   int[] not null
);
create index demand_pairs_index on demand_pairs using gin (pairs gin__int_ops);
comment on table demand_pairs is '诉求文本（脱敏）的相邻字对索引';

create function keep_demand_pairs() returns trigger language plpgsql as $$
begin
    insert into demand_pairs values (new.case_id, character_pairs(new.title || ' ' || new.content))
    on conflict (case_id) do update set pairs = excluded.pairs;
    return null;
end
$$;
create trigger demand_pairs_of_new after insert on demand for each row execute function keep_demand_pairs();
create trigger demand_pairs_of_changed after update of title, content on demand for each row
    when (old.title is distinct from new.title or old.content is distinct from new.content)
    execute function keep_demand_pairs();
insert into demand_pairs select case_id, character_pairs(title || ' ' || content) from demand;

create index demand_by_matter on demand (street, left(category, 4), occurred_at) where street is not null;

-- 比对规则: versioned; weights of what makes two demands alike.
create table matching_policy (
    effective_from   date primary key,
    days             int              not null check (days > 0),
    least            double precision not null check (least between 0 and 1),
    text_weight      double precision not null check (text_weight > 0),
    place_weight     double precision not null check (place_weight >= 0),
    category_weight  double precision not null check (category_weight >= 0),
    time_weight      double precision not null check (time_weight >= 0),
    person_bonus     double precision not null check (person_bonus between 0 and 1),
    near_days        int              not null check (near_days > 0),
    repeat_days      int              not null check (repeat_days > 0),
    repeat_likeness  double precision not null check (repeat_likeness between 0 and 1),
    repeat_flag_from int              not null check (repeat_flag_from > 1)
);
comment on table matching_policy is '疑似重复与重复诉求的比对规则（按生效日期）';
comment on column matching_policy.days is '已归档的诉求在受理后多少天内仍参与比对';
comment on column matching_policy.least is '低于此分的不提示';
comment on column matching_policy.repeat_likeness is '同一诉求人、同一二级类别的诉求，达到此分视为同一事项';
comment on column matching_policy.repeat_flag_from is '自第几次起标记为多次重复诉求';
insert into matching_policy values ('2000-01-01', 90, 0.45, 0.70, 0.16, 0.08, 0.06, 0.35, 7, 365, 0.5, 3);

-- 多次重复诉求 and 新事实.
alter table demand add column repeats text[] not null default '{}';
alter table demand add column new_facts text;
alter table demand add column earlier_case_no text;
comment on column demand.repeats is '同一诉求人此前就同一事项所提诉求的工单编号，早的在前';
comment on column demand.new_facts is '立案时说明的新事实（脱敏）';
comment on column demand.earlier_case_no is '因新事实重新立案时所承接的工单编号';
