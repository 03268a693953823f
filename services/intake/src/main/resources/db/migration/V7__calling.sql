-- 通话记录: the calls of the call centre; the caller only as keyed hash and masked.
create table call_record (
    call_id       text primary key,
    ring_at       timestamptz not null,
    answered_at   timestamptz,
    hang_up_at    timestamptz not null,
    agent         text,
    queue         text        not null,
    recording_id  text,
    abandoned     boolean     not null,
    caller_masked text,
    caller_hash   bytea,
    sent_by       text        not null,
    received_at   timestamptz not null,
    constraint call_times check (hang_up_at >= ring_at and (answered_at is null
        or (answered_at >= ring_at and answered_at <= hang_up_at and not abandoned)))
);
create index call_record_ring on call_record (ring_at) include (answered_at, abandoned, agent);
create index call_record_caller on call_record (caller_hash, ring_at desc) where caller_hash is not null;
create index demand_of_call on demand (call_record_id) where call_record_id is not null;
comment on table call_record is '通话记录；来电号码仅存密钥散列与脱敏形式';

-- 接听及时标准: within how many seconds a call must be answered; a call is judged by the line in force on its day.
create table call_policy (
    effective_from        date primary key,
    answer_within_seconds int not null check (answer_within_seconds > 0)
);
comment on table call_policy is '接听及时标准（秒），按生效日';
insert into call_policy values ('1992-01-01', 15);

-- 对账: what a platform and the centre had of one day, and where they differed.
create table reconciliation (
    id         uuid primary key,
    channel    text        not null references channel,
    day        date        not null,
    balanced   boolean     not null,
    findings   jsonb       not null,
    made_by    text        not null,
    made_at    timestamptz not null
);
create index reconciliation_of_channel on reconciliation (channel, id desc);
comment on table reconciliation is '与来源平台的每日对账结果';
