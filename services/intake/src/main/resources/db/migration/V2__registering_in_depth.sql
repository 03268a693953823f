-- 事发地点: grid cell and coordinates; a community knows its street.
alter table unit add column parent text;
comment on column unit.parent is '上级单位代码；社区的上级为街道；在派单服务再次告知之前为空';

alter table demand
    add column grid       text,
    add column longitude  double precision,
    add column latitude   double precision,
    add column contact_id uuid;
create index demand_by_contact on demand (contact_id, registered_at desc, case_id desc) where contact_id is not null;
comment on column demand.grid is '网格代码';
comment on column demand.longitude is '经度（WGS 84）';
comment on column demand.latitude is '纬度（WGS 84）';
comment on column demand.contact_id is '来电标识：同一次来电的多件诉求相同';

-- 变更记录: what a demand was about before and after each change.
create table demand_change (
    change_id       uuid primary key,
    case_id         uuid        not null references demand,
    changed_at      timestamptz not null,
    changed_by      text        not null,
    changed_by_name text,
    before_elements jsonb       not null,
    after_elements  jsonb       not null,
    reason          text        not null
);
create index demand_change_by_case on demand_change (case_id, changed_at desc, change_id desc);
comment on table demand_change is '诉求要素变更记录：变更前、变更后、何人、何时、何故；文本均已脱敏，不得修改';
create trigger demand_change_never_changed before update or truncate on demand_change
    for each statement execute function refuse_change();

-- 渠道受理要求: what a channel's demands must hold, from a moment on; without a row nothing more than the five elements.
create table channel_requirement (
    channel              text        not null references channel,
    effective_from       timestamptz not null,
    call_record_required boolean     not null,
    source_no_required   boolean     not null,
    phone_required       boolean     not null,
    street_required      boolean     not null,
    attachments_allowed  boolean     not null,
    most_a_day           integer,
    category_level       integer     not null,
    added_by             text        not null,
    primary key (channel, effective_from),
    constraint most_a_day_positive check (most_a_day > 0),
    constraint category_level_exists check (category_level between 1 and 3)
);
comment on table channel_requirement is '渠道受理要求（按生效时间分版本，只增不改）';
comment on column channel_requirement.most_a_day is '每日受理上限；为空不限';
comment on column channel_requirement.category_level is '诉求类别至少填到第几级';
create trigger channel_requirement_append_only before update or delete or truncate on channel_requirement
    for each statement execute function refuse_change();

-- 标签目录.
create table tag (
    code      text primary key,
    name      text    not null unique,
    kind      text    not null,
    from_day  date    not null,
    until_day date,
    version   bigint  not null,
    constraint tag_days check (until_day is null or until_day >= from_day)
);
comment on table tag is '标签目录：营商环境、民生实事、重点关注、专项行动';
comment on column tag.until_day is '最后有效日；为空长期有效';

-- 法定途径: what a citizen is told when a demand is not accepted.
create table legal_path (
    reason         text        not null,
    effective_from timestamptz not null,
    told           text        not null,
    added_by       text        not null,
    primary key (reason, effective_from)
);
comment on table legal_path is '不予受理各原因的默认法定途径告知用语（按生效时间分版本，只增不改）';
insert into legal_path (reason, effective_from, told, added_by) values
    ('OUTSIDE_JURISDICTION', '2000-01-01T00:00:00+08:00', '该事项不属于本区管辖，请向事项发生地的 12345 热线或其主管部门反映。', 'system'),
    ('OTHER_AUTHORITY', '2000-01-01T00:00:00+08:00', '该事项属于党委、人大、政协、监察机关、法院、检察院或军队职权范围，请向有权机关反映。', 'system'),
    ('EMERGENCY_LINE', '2000-01-01T00:00:00+08:00', '紧急事项请立即拨打 110（报警）、119（消防）、120（急救）或 122（交通事故）。', 'system'),
    ('IN_LEGAL_PROCEDURE', '2000-01-01T00:00:00+08:00', '该事项已进入诉讼、仲裁、行政复议、信访或政府信息公开程序，请在该程序中主张权利，对结果不服的可依法申请复议、复核或提起诉讼。', 'system'),
    ('ALREADY_HANDLED', '2000-01-01T00:00:00+08:00', '该事项已办结且无新的事实和理由，不再重复受理；如有新的事实或证据，可补充后再次反映，也可依法申请行政复议或提起诉讼。', 'system'),
    ('SECRET_OR_PRIVACY', '2000-01-01T00:00:00+08:00', '该事项涉及国家秘密、商业秘密或个人隐私，热线不便受理，请通过主管部门规定的渠道当面或书面反映。', 'system'),
    ('MALICIOUS_OR_EMPTY', '2000-01-01T00:00:00+08:00', '您反映的内容没有可供办理的具体事项；如有具体诉求，请说明时间、地点和经过后再次反映。', 'system');
create trigger legal_path_append_only before update or delete or truncate on legal_path
    for each statement execute function refuse_change();
