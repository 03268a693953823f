-- 通知规则: the row in force at the moment of sending counts.
create table notice_policy (
    effective_from date primary key,
    most_per_hour  int not null check (most_per_hour > 0),
    digest_pause   int not null check (digest_pause >= 0),
    fold_minutes   int not null check (fold_minutes >= 0),
    most_matters   int not null check (most_matters > 0)
);
comment on table notice_policy is '通知规则：每一接收地址每小时至多几封；一封多事项汇总之后停几分钟；多久之内同一工单同类通知并为一条；一封汇总至多几项';
insert into notice_policy values ('1992-01-01', 6, 10, 60, 2000);

-- 通知接收地址: one row per channel and address, locked by the worker that writes to it.
create table notice_recipient (
    id          uuid primary key,
    channel     text not null check (channel in ('EMAIL', 'WEBHOOK', 'LOG')),
    address     text not null,
    pause_until timestamptz,
    composed_at timestamptz,
    unique (channel, address)
);
comment on table notice_recipient is '通知接收地址（办公邮箱、办公系统接口，绝无诉求人的地址）';

-- 通知订阅: which notices of a unit, or for a role of the centre, go where.
create table notice_subscription (
    id             uuid primary key,
    unit           text,
    role           text,
    kind           text not null check (kind in
        ('NEAR_DUE', 'OVERDUE', 'URGED', 'LETTER_OPENED', 'LETTER_RETURNED', 'KEY_WATCHED', 'MEETING_TASK')),
    recipient_id   uuid not null references notice_recipient,
    channel        text not null,
    address        text not null,
    digest_minutes int  not null check (digest_minutes between 0 and 1440),
    active         boolean not null,
    version        bigint  not null,
    check ((unit is null) <> (role is null)),
    unique nulls not distinct (unit, role, kind, channel, address)
);
comment on table notice_subscription is '通知订阅：单位（含下级单位）或中心角色、通知种类、渠道、地址；digest_minutes 大于 0 即每隔几分钟汇总一封';

-- 通知的发送: one message to one address about one matter or many.
create table notice_sending (
    id           uuid primary key,
    recipient_id uuid        not null references notice_recipient,
    channel      text        not null,
    address      text        not null,
    subject      text        not null,
    body         text        not null,
    matters      int         not null,
    state        text        not null check (state in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'GIVEN_UP')),
    attempts     int         not null,
    next_try_at  timestamptz,
    lease_until  timestamptz,
    error        text,
    composed_at  timestamptz not null,
    settled_at   timestamptz,
    version      bigint      not null
);
comment on table notice_sending is '通知的发送：一封一址，可含多个事项';
create index notice_sending_due on notice_sending (channel, next_try_at) where state in ('PENDING', 'SENDING', 'FAILED');
create index notice_sending_open on notice_sending (recipient_id) where state in ('PENDING', 'SENDING', 'FAILED');
create index notice_sending_of on notice_sending (recipient_id, composed_at);
create index notice_sending_given_up on notice_sending (id) where state in ('FAILED', 'GIVEN_UP');

-- 通知: one matter for one subscription, written with what set it off; what became of it stands with its sending.
create table notice (
    id              uuid primary key,
    kind            text        not null,
    case_id         uuid        not null,
    case_no         text        not null,
    unit            text        not null,
    due_at          timestamptz,
    detail          text,
    urgent          boolean     not null,
    subscription_id uuid        not null,
    recipient_id    uuid        not null,
    digest          boolean     not null,
    ready_at        timestamptz not null,
    created_at      timestamptz not null,
    sending_id      uuid references notice_sending,
    folded_into     uuid
) with (fillfactor = 85);
comment on table notice is '通知：一个事项、一条订阅各一条，不含个人信息';
create index notice_waiting on notice (recipient_id, ready_at) where sending_id is null and folded_into is null;
create index notice_equal on notice (recipient_id, case_id, kind) where sending_id is not null;
create index notice_of_sending on notice (sending_id);
create index notice_of_case on notice (case_id, id);
create index notice_of_unit on notice (unit, id);
create index notice_of_kind on notice (kind, id);
create index notice_folded on notice (id) where folded_into is not null;

-- 通知模板: versions, never changed; the latest one in force counts. kind null is the digest of many matters.
create table notice_template (
    id             uuid primary key,
    kind           text,
    channel        text not null check (channel in ('EMAIL', 'WEBHOOK', 'LOG')),
    effective_from timestamptz not null,
    subject        text not null,
    body           text not null,
    written_by     text not null
);
comment on table notice_template is '通知模板：按种类与渠道分版本；kind 为空即多事项汇总';
create index notice_template_of on notice_template (channel, kind, effective_from);
insert into notice_template (id, kind, channel, effective_from, subject, body, written_by)
select gen_random_uuid(), k.kind, c.channel, '1992-01-01T00:00Z', k.subject, k.body, '系统'
from (values
    ('NEAR_DUE', '【临期催办】工单 {工单号}', '{单位}：工单 {工单号}（{标题}）的{说明}时限将于 {到期时间} 到期，请抓紧办理。'),
    ('OVERDUE', '【超期催办】工单 {工单号}', '{单位}：工单 {工单号}（{标题}）的{说明}时限已于 {到期时间} 到期，至今未办，请立即办理。'),
    ('URGED', '【催办】工单 {工单号}', '{单位}：工单 {工单号}（{标题}）已被催办，办理时限 {到期时间}，请抓紧办理。'),
    ('LETTER_OPENED', '【督办】{说明}', '{单位}：工单 {工单号}（{标题}）已制发督办单（{说明}），请于 {到期时间} 前书面答复。'),
    ('LETTER_RETURNED', '【督办答复退回】工单 {工单号}', '{单位}：工单 {工单号}（{标题}）的督办答复被退回，请于 {到期时间} 前重新答复。'),
    ('KEY_WATCHED', '【重点关注】工单 {工单号}', '{单位}：工单 {工单号}（{标题}）已列入重点关注（{说明}），请高度重视、妥善办理。'),
    ('MEETING_TASK', '【协调事项】工单 {工单号}', '{单位}：工单 {工单号}（{标题}）的协调会议定你单位承办{说明}，请于 {到期时间} 前办结。'),
    (null, '【汇总】共 {条数} 项待处理', E'以下 {条数} 项请及时处理：\n{事项}')) k (kind, subject, body),
    (values ('EMAIL'), ('WEBHOOK'), ('LOG')) c (channel);
