-- 全部时限: 联系, 审核, 回访 and 全程 beside 转办, 签收 and 办理; which clock of each kind is the latest is kept by kind.
alter table case_clock drop constraint case_clock_clock_check;
alter table case_clock add constraint case_clock_clock_check
    check (clock in ('TRANSFER', 'SIGN', 'CONTACT', 'HANDLE', 'REVIEW', 'CALLBACK', 'CASE'));
alter table case_clock drop constraint case_clock_cause_check;
alter table case_clock add constraint case_clock_cause_check
    check (cause in ('REGISTERED', 'DISPATCHED', 'REDISPATCHED', 'REDO', 'UNMERGED', 'REPLIED', 'CLOSED', 'CALLED_BACK'));
alter table case_clock add column calendar text not null default 'DISTRICT';
comment on table case_clock is '时限：转办、签收、联系、办理、审核、回访、全程各一只钟，连同其到期时间与灯色';
comment on column case_clock.calendar is '所用工作日历';
alter table urge drop constraint urge_clock_check;
alter table urge add constraint urge_clock_check check (clock in ('SIGN', 'CONTACT', 'HANDLE'));

alter table supervised_case add column clock_kinds varchar[] not null default '{}';
alter table supervised_case add column clock_ids uuid[] not null default '{}';
comment on column supervised_case.clock_kinds is '有过哪几种时限';
comment on column supervised_case.clock_ids is '各种时限最近的一只，次序同 clock_kinds';
update supervised_case set
    clock_kinds = array_remove(array[
        case when transfer_clock is not null then 'TRANSFER' end,
        case when sign_clock is not null then 'SIGN' end,
        case when handle_clock is not null then 'HANDLE' end]::varchar[], null),
    clock_ids = array_remove(array[transfer_clock, sign_clock, handle_clock], null);
alter table supervised_case drop column transfer_clock;
alter table supervised_case drop column sign_clock;
alter table supervised_case drop column handle_clock;

-- 时限规则 by channel and category too; cases accepted before this version have neither.
alter table supervised_case add column channel text;
alter table supervised_case add column category text;
comment on column supervised_case.channel is '来源渠道代码；本版本之前受理的为空';
comment on column supervised_case.category is '诉求类别代码；本版本之前受理的为空';
alter table clock_policy drop constraint clock_policy_clock_check;
alter table clock_policy add constraint clock_policy_clock_check
    check (clock in ('TRANSFER', 'SIGN', 'CONTACT', 'HANDLE', 'REVIEW', 'CALLBACK', 'CASE'));
alter table clock_policy add column channel text;
alter table clock_policy add column category text check (category ~ '^(\d{2}){1,3}$');
alter table clock_policy add column calendar text;
comment on column clock_policy.channel is '来源渠道代码；为空即不限';
comment on column clock_policy.category is '诉求类别代码（含下级）；为空即不限';
comment on column clock_policy.calendar is '所用工作日历；为空即本区日历';
alter table clock_policy drop constraint clock_policy_once;
alter table clock_policy add constraint clock_policy_once
    unique nulls not distinct (effective_from, clock, type, urgency, tag, patrol, channel, category);
insert into clock_policy (effective_from, clock, limit_text, priority, name)
    select version.effective_from, line.clock, line.limit_text, 0, line.name
    from (select distinct effective_from from clock_policy) version,
         (values ('CONTACT', '1wd', '联系：1 个工作日'),
                 ('REVIEW', '1wd', '审核：1 个工作日'),
                 ('CALLBACK', '3wd', '回访：3 个工作日')) line (clock, limit_text, name);

-- 工作日历: several, each with its own days; the district's is the one where nothing else is said.
create table work_calendar (
    code     text   primary key check (code ~ '^[A-Z][A-Z0-9_]{0,31}$'),
    name     text   not null,
    hours    text   not null,
    weekends boolean not null,
    around   boolean not null,
    version  bigint not null
);
comment on table work_calendar is '工作日历：办公时段、周末是否上班、是否全天计时';
comment on column work_calendar.hours is '办公时段，如 09:00-12:00,13:30-17:30';
comment on column work_calendar.weekends is '周末是否上班';
comment on column work_calendar.around is '是否不分昼夜、节假日全天计时；1 个工作日即 24 小时';
insert into work_calendar values
    ('DISTRICT', '本区日历', '09:00-12:00,13:30-17:30', false, false, 0),
    ('URBAN', '城管日历（周末上班）', '09:00-12:00,13:30-17:30', true, false, 0),
    ('AROUND', '全天值守', '09:00-12:00,13:30-17:30', false, true, 0);
alter table calendar_day add column calendar text not null default 'DISTRICT' references work_calendar;
alter table calendar_day drop constraint calendar_day_pkey;
alter table calendar_day add primary key (calendar, day);
alter table calendar_day drop constraint calendar_day_mark_check;
alter table calendar_day add constraint calendar_day_mark_check check (mark in ('HOLIDAY', 'MAKE_UP', 'HALF_DAY'));
comment on table calendar_day is '工作日历调整：该日历放假、上班或只上半天的日子，先于国务院公布的节假日';
