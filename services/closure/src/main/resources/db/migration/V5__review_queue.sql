-- 审核时限: the reviews are worked off by the clock of their work order.
alter table handling_unit add column handle_due_at timestamptz;
comment on column handling_unit.handle_due_at is '办理到期时间（督办服务所告）；未计时或已停表为空';

alter table review add column due_at timestamptz;
alter table review add column queue_at timestamptz;
alter table review add column category text;
alter table review add column finding_codes varchar[] not null default '{}';
alter table review alter column unit_path type varchar[];
update review set queue_at = opened_at;
update review set category = filed_case.category from filed_case where filed_case.case_id = review.case_id;
update review set finding_codes =
    array(select finding ->> 'code' from jsonb_array_elements(findings::jsonb) finding);
alter table review alter column queue_at set not null;
comment on column review.due_at is '派单件的办理到期时间；无时限为空';
comment on column review.queue_at is '排队位次：有时限按到期时间，无时限按提交审核时间';
comment on column review.category is '诉求类别代码，供筛选';
comment on column review.finding_codes is '自动审核发现的代码，供筛选';

-- 领取: who works on it; lapses.
alter table review add column claimed_by text;
alter table review add column claimed_by_name text;
alter table review add column claimed_at timestamptz;
alter table review add column claimed_until timestamptz;
comment on column review.claimed_until is '领取失效时间；过时未审视为未领取';

drop index review_by_status;
drop index verification_by_status;
drop index review_of_patroller;
create index review_queue on review (status, kind, queue_at, id);
create index review_of_patroller on review (patroller, status, queue_at, id) where patroller is not null;
create index review_pending_of_order on review (work_order_id) where status = 'PENDING';
create index review_pending_category on review (category text_pattern_ops, queue_at) where status = 'PENDING';
create index review_pending_traits on review using gin (unit_path, finding_codes) where status = 'PENDING';
create index review_claimed on review (claimed_by, queue_at, id) where status = 'PENDING' and claimed_by is not null;

-- 自动审核发现: thresholds of the comparisons, versioned with the other rules.
alter table review_policy add column copied_percent int not null default 60 check (copied_percent between 1 and 100);
alter table review_policy add column question_words int not null default 0 check (question_words >= 0);
comment on column review_policy.copied_percent is '答复实质内容与以往答复相同的百分比，达到即提示雷同';
comment on column review_policy.question_words is '答复与诉求共有的实质词不超过此数即提示可能答非所问';

-- 现场佐证按类别: versioned; where it says nothing, the rule by type holds.
create table evidence_rule (
    category       text        not null check (category ~ '^(\d{2}){1,3}$'),
    effective_from timestamptz not null,
    required       boolean,
    primary key (category, effective_from)
);
comment on table evidence_rule is '各诉求类别（含下级）是否须附现场佐证（按生效日期）；为空则按诉求类型';

-- 雷同比对: a sample of the runs of three characters of each reply. Trigram similarity (pg_trgm) compares whole texts, which a copy
-- of a part does not much resemble.
create extension if not exists intarray;
create table reply_sketch (
    reply_id uuid primary key,
    case_id  uuid  not null,
    sample   int[] not null
);
create index reply_sketch_sample on reply_sketch using gin (sample gin__int_ops);
-- Those that share most. A function, for the sake of its setting: PostgreSQL guesses that many rows share a run of characters and reads
-- them all, where the index finds them at once.
create function replies_alike(sought int[], keys int[], own uuid) returns table (reply_id uuid, shared int)
    language sql stable parallel safe set enable_seqscan = off as $$
    select reply_id, shared
    from (select reply_id, icount(sample & sought) as shared from reply_sketch
          where sample && keys and case_id <> own limit 4000) near
    order by shared desc limit 5
$$;
comment on table reply_sketch is '各答复实质内容的字串抽样，用于查找雷同答复；本版本之前的答复没有';

-- 抽检: versioned; which share of the replies without a finding is reviewed.
create table sampling_rule (
    category       text        not null check (category ~ '^(\d{2}){0,3}$'),
    effective_from timestamptz not null,
    mode           text        not null check (mode in ('FULL', 'SAMPLE')),
    percent        numeric(5, 2) check (percent between 0 and 100),
    primary key (category, effective_from),
    check ((mode = 'SAMPLE') = (percent is not null))
);
comment on table sampling_rule is '各诉求类别（含下级）全检或抽检的比例（按生效日期）；类别为空串的是总则';
insert into sampling_rule values ('', '2000-01-01T00:00:00+08:00', 'FULL', null);

-- 复核: whether the reviewer decided rightly; once per review, changes no case.
alter table review add column recheck_verdict text check (recheck_verdict in ('RIGHT', 'WRONG'));
alter table review add column recheck_reason text;
alter table review add column rechecked_by text;
alter table review add column rechecked_by_name text;
alter table review add column rechecked_at timestamptz;
comment on column review.recheck_verdict is '复核结论：原审核正确或有误';
create index review_decided on review (decided_at, decided_by) where kind = 'REVIEW' and decided_by is not null;
