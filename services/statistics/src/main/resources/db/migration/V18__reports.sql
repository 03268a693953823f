-- 报表: each version of each period's report; files stand apart, so that lists never read them.
create table report (
    id               uuid        primary key,
    version          bigint      not null default 0,
    definition       text        not null,
    kind             text        not null,
    period           text        not null,
    period_from      date        not null,
    period_to        date        not null,
    number           int         not null,
    title            text        not null,
    status           text        not null,
    scheduled        boolean     not null,
    progress         int         not null default 0,
    attempts         int         not null default 0,
    leased_until     timestamptz,
    requested_by     text        not null,
    requested_at     timestamptz not null,
    finished_at      timestamptz,
    failure          text,
    template_id      uuid,
    published_by     text,
    published_at     timestamptz,
    unique (definition, period, number)
);
comment on table report is '报表：一期可有多版，重新编制不覆盖旧版';
comment on column report.leased_until is '编制中的节点占用至此时；逾时由其他节点重新编制';
-- INVARIANT: the schedule makes each period's report once, however many nodes look.
create unique index report_scheduled on report (definition, period) where scheduled;
-- INVARIANT: of a period at most one version is published.
create unique index report_published on report (definition, period) where status = 'PUBLISHED';
create index report_waiting on report (requested_at) where status in ('PENDING', 'RUNNING');
create index report_listed on report (definition, period_from);

create table report_file (
    report_id uuid  not null references report (id),
    format    text  not null,
    content   bytea not null,
    size      int   not null,
    sha256    text  not null,
    primary key (report_id, format)
);
alter table report_file alter column content set storage external;
comment on table report_file is '报表文件：Word 与 Excel；本身已压缩，不再压缩存储';
