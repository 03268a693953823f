-- 重点关注: classes of cases that are watched specially. Per code the row in force counts. The codes are the tags of intake's directory of
-- tags, so a case is in a class by its tag, by its category, by a word of its (masked) title, or by hand. All this is a default.
create table watch_class (
    effective_from date      not null,
    code           text      not null,
    name           text      not null,
    demand         text,
    tags           varchar[] not null default '{}',
    categories     varchar[] not null default '{}',
    words          varchar[] not null default '{}',
    active         boolean   not null default true,
    primary key (effective_from, code)
);
comment on table watch_class is '重点关注类别：标签、诉求类别代码前缀、标题词语任一相符即列入；demand 为对承办单位的要求。以下十四类均为默认值，由各区自定';
insert into watch_class (effective_from, code, name, demand, tags, categories, words) values
    ('1992-01-01', 'WATCH_WAGES', '拖欠工资', '先行核实金额与人数，涉及农民工的当日联系', '{WATCH_WAGES}', '{020101}', '{拖欠工资,欠薪,农民工工资}'),
    ('1992-01-01', 'WATCH_FIRE', '消防安全', '当日到现场排除隐患', '{WATCH_FIRE}', '{1401}', '{消防通道,消防隐患}'),
    ('1992-01-01', 'WATCH_GAS', '燃气安全', '立即到现场处置', '{WATCH_GAS}', '{}', '{燃气泄漏,煤气泄漏}'),
    ('1992-01-01', 'WATCH_BUILDING', '房屋安全', '先行排险，再查责任', '{WATCH_BUILDING}', '{}', '{危房,房屋开裂,墙体脱落}'),
    ('1992-01-01', 'WATCH_CAMPUS', '校园安全', '当日联系学校与主管部门', '{WATCH_CAMPUS}', '{030103}', '{校园安全,校园欺凌}'),
    ('1992-01-01', 'WATCH_EBIKE', '电动自行车充电', '排查同一小区的同类隐患', '{WATCH_EBIKE}', '{}', '{飞线充电,电动车充电}'),
    ('1992-01-01', 'WATCH_FUMES', '油烟扰民', null, '{WATCH_FUMES}', '{050201}', '{油烟扰民}'),
    ('1992-01-01', 'WATCH_NOISE', '噪声扰民', '在扰民时段到现场', '{WATCH_NOISE}', '{}', '{夜间施工,噪声扰民,噪音扰民}'),
    ('1992-01-01', 'WATCH_ILLEGAL_BUILDING', '违法建设', '在建的立即制止', '{WATCH_ILLEGAL_BUILDING}', '{010103}', '{违法建设,违建}'),
    ('1992-01-01', 'WATCH_PROPERTY', '物业纠纷', null, '{WATCH_PROPERTY}', '{}', '{物业纠纷,业委会}'),
    ('1992-01-01', 'WATCH_PREPAID', '预付卡消费', '核实涉及人数，防止群体事件', '{WATCH_PREPAID}', '{040101}', '{预付卡,充值卡跑路}'),
    ('1992-01-01', 'WATCH_TITLE_DEED', '房产办证', null, '{WATCH_TITLE_DEED}', '{}', '{办证难,不动产证}'),
    ('1992-01-01', 'WATCH_FLOODING', '渍水内涝', '立即到现场处置', '{WATCH_FLOODING}', '{}', '{渍水,内涝}'),
    ('1992-01-01', 'WATCH_OUTAGE', '停水停电', '告知恢复时间', '{WATCH_OUTAGE}', '{120101}', '{停水,停电}');

create table key_watch (
    case_id    uuid primary key,
    case_no    text        not null,
    classes    varchar[]   not null,
    by_hand    varchar[]   not null,
    unit       text,
    unit_name  text,
    unit_path  varchar(40)[],
    watched_at timestamptz not null,
    version    bigint      not null
);
comment on table key_watch is '重点关注的工单，连同所属类别（by_hand 为人工列入的）与已告知的承办单位';
create index key_watch_classes on key_watch using gin (classes);
create index key_watch_unit on key_watch (unit, case_id);
create index key_watch_path on key_watch using gin (unit_path);
create index key_watch_time on key_watch (watched_at);

-- 协调会: units meet over cases; what was agreed stands in the minutes and in the tasks.
create table meeting (
    id          uuid primary key,
    agenda      text        not null,
    planned_at  timestamptz not null,
    status      text        not null check (status in ('PLANNED', 'HELD', 'CANCELLED')),
    called_by   text        not null,
    called_at   timestamptz not null,
    minutes     text,
    held_at     timestamptz,
    recorded_by text,
    cancel_reason text,
    version     bigint      not null
);
comment on table meeting is '协调会';
create index meeting_of_status on meeting (status, id);

create table meeting_case (
    meeting_id uuid not null references meeting,
    number     int  not null,
    case_id    uuid not null,
    case_no    text not null,
    primary key (meeting_id, number)
);
comment on table meeting_case is '协调会所议的工单';
create index meeting_of_case on meeting_case (case_id);

create table meeting_unit (
    meeting_id uuid          not null references meeting,
    number     int           not null,
    unit       text          not null,
    unit_name  text          not null,
    unit_path  varchar(40)[] not null,
    primary key (meeting_id, number)
);
comment on table meeting_unit is '参加协调会的单位';
create index meeting_unit_path on meeting_unit using gin (unit_path);

create table meeting_task (
    id         uuid primary key,
    meeting_id uuid          not null references meeting,
    number     int           not null,
    unit       text          not null,
    unit_name  text          not null,
    unit_path  varchar(40)[] not null,
    demand     text          not null,
    due_at     timestamptz   not null,
    done_at    timestamptz,
    done_by    text,
    note       text,
    in_time    boolean,
    version    bigint        not null,
    unique (meeting_id, number)
);
comment on table meeting_task is '协调会议定的事项，由各单位限期办结';
create index meeting_task_open on meeting_task (due_at, id) where done_at is null;
create index meeting_task_unit on meeting_task (unit, id);
create index meeting_task_path on meeting_task using gin (unit_path);
