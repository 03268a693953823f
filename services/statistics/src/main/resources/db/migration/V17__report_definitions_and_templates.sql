-- 报表定义: which reports there are, what is in them, when they are made. A version is a row; the newest one in force at the end of a report's period counts.
create table report_definition (
    code             text    not null,
    effective_from   date    not null,
    kind             text    not null,
    period           text    not null,
    title            text    not null,
    issuer           text    not null,
    subject          text    not null,
    sections         text[]  not null,
    tag              text,
    channel          text,
    category         text,
    key_watched      boolean not null default false,
    minimum_volume   int     not null default 10,
    template         text    not null default 'STANDARD',
    scheduled_from   date,
    due_days         int     not null default 0,
    due_at           time    not null default '08:00',
    catch_up         int     not null default 3,
    primary key (code, effective_from)
);
comment on table report_definition is '报表定义：一行一个版本，按报告期末日取当时有效的版本';
comment on column report_definition.title is '标题；{期间} 代以报告期名称';
comment on column report_definition.subject is '摘要中对所统计诉求的称谓';
comment on column report_definition.minimum_volume is '应办结不足此数的单位不参加排名，受理不足此数的不列热点';
comment on column report_definition.scheduled_from is '自动编制的起始日：报告期在此日及以后结束的才自动编制；空为不自动编制';
comment on column report_definition.due_days is '报告期结束后第几天编制，0 为次日';
comment on column report_definition.catch_up is '停机后至多补编最近几期';

insert into report_definition
    (code, effective_from, kind, period, title, issuer, subject, sections, tag, channel, key_watched, minimum_volume, scheduled_from, due_at, catch_up)
select d.code, date '2000-01-01', d.kind, d.period, d.title, '区12345政务服务便民热线中心', d.subject, string_to_array(d.sections, ','),
       d.tag, d.channel, d.watched, d.minimum_volume, (now() at time zone 'Asia/Shanghai')::date, d.due_at::time, d.catch_up
from (values
    ('DAILY', 'DAILY', 'DAY', '12345热线运行日报（{期间}）', '群众诉求',
     'OVERVIEW,CHANNELS,TYPES,TOP_CATEGORIES,STREETS,HOT,BACKLOG', null, null, false, 3, '08:00', 7),
    ('WEEKLY', 'WEEKLY', 'WEEK', '12345热线运行周报（{期间}）', '群众诉求',
     'OVERVIEW,TREND,CHANNELS,TYPES,TOP_CATEGORIES,STREETS,RATES,UNITS,HOT,FLOW,BACKLOG,TYPICAL', null, null, false, 5, '08:00', 4),
    ('MONTHLY', 'MONTHLY', 'MONTH', '{期间}12345热线运行情况通报', '群众诉求',
     'OVERVIEW,TREND,CHANNELS,TYPES,CATEGORIES,TOP_CATEGORIES,STREETS,RATES,UNITS,HOT,FLOW,SATISFACTION,BACKLOG,TYPICAL,EXCLUSIONS,CLUES,KEY_WATCH',
     null, null, false, 10, '08:30', 3),
    ('QUARTERLY', 'QUARTERLY', 'QUARTER', '{期间}12345热线运行分析报告', '群众诉求',
     'OVERVIEW,TREND,CHANNELS,TYPES,CATEGORIES,TOP_CATEGORIES,STREETS,RATES,UNITS,HOT,FLOW,SATISFACTION,BACKLOG,TYPICAL,EXCLUSIONS,CLUES,KEY_WATCH',
     null, null, false, 10, '09:00', 2),
    ('HALF_YEARLY', 'HALF_YEARLY', 'HALF_YEAR', '{期间}12345热线运行分析报告', '群众诉求',
     'OVERVIEW,TREND,CHANNELS,TYPES,CATEGORIES,TOP_CATEGORIES,STREETS,RATES,UNITS,HOT,FLOW,SATISFACTION,BACKLOG,TYPICAL,EXCLUSIONS,CLUES,KEY_WATCH',
     null, null, false, 10, '09:00', 1),
    ('YEARLY', 'YEARLY', 'YEAR', '{期间}度12345热线运行年度报告', '群众诉求',
     'OVERVIEW,TREND,CHANNELS,TYPES,CATEGORIES,TOP_CATEGORIES,STREETS,RATES,UNITS,HOT,FLOW,SATISFACTION,BACKLOG,TYPICAL,EXCLUSIONS,CLUES,KEY_WATCH',
     null, null, false, 10, '09:00', 1),
    ('BUSINESS_ENVIRONMENT', 'SPECIAL', 'MONTH', '{期间}营商环境诉求专报', '营商环境类诉求',
     'OVERVIEW,TREND,CHANNELS,TOP_CATEGORIES,STREETS,RATES,UNITS,HOT,SATISFACTION,BACKLOG,TYPICAL', 'BUSINESS_ENVIRONMENT', null, false, 3, '08:30', 2),
    ('DIGITAL_CHENGGUAN', 'SPECIAL', 'MONTH', '{期间}数字城管案件专报', '数字城管案件',
     'OVERVIEW,TREND,CATEGORIES,TOP_CATEGORIES,STREETS,RATES,UNITS,HOT,FLOW,BACKLOG,TYPICAL', null, 'DIGITAL_CHENGGUAN', false, 5, '08:30', 2),
    ('CLUES', 'SPECIAL', 'MONTH', '{期间}作风问题线索专报', '群众诉求',
     'CLUES,RATES,UNITS,FLOW,TYPICAL,EXCLUSIONS', null, null, false, 5, '08:30', 2),
    ('KEY_WATCH', 'SPECIAL', 'MONTH', '{期间}重点关注诉求专报', '重点关注诉求',
     'KEY_WATCH,OVERVIEW,TREND,CHANNELS,TOP_CATEGORIES,STREETS,RATES,UNITS,BACKLOG,TYPICAL', null, null, true, 3, '08:30', 2)
) as d (code, kind, period, title, subject, sections, tag, channel, watched, minimum_volume, due_at, catch_up);

-- 报表模板: Word documents of the office, by version; at most one version of a template is in use, without one the built-in is.
create table report_template (
    id           uuid        primary key,
    code         text        not null,
    number       int         not null,
    version      bigint      not null default 0,
    name         text        not null,
    content      bytea       not null,
    size         int         not null,
    sha256       text        not null,
    uploaded_by  text        not null,
    uploaded_at  timestamptz not null,
    active       boolean     not null default false,
    activated_by text,
    activated_at timestamptz,
    unique (code, number)
);
create unique index report_template_active on report_template (code) where active;
comment on table report_template is '报表模板：单位上传的 Word 模板，逐版保存，每个模板至多启用一版';
