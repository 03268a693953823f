-- 来电催办: urgings by hand that the citizen asked for, and how soon the next one may follow.
alter table urge add column asked_through text;
create index urge_asked on urge (case_id, urged_at) where asked_through is not null;
comment on column urge.asked_through is '来电催办所来渠道；非来电催办为空';

alter table supervision_rule add column citizen_urge_pause_minutes int not null default 60
    check (citizen_urge_pause_minutes >= 0);
comment on column supervision_rule.citizen_urge_pause_minutes is '同一工单两次来电催办的最小间隔（分钟）';
