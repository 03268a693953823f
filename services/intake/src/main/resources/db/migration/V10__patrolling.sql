-- 巡查: a patroller reports what is wrong at a place; there is no reporter, but a photo before and one after.
alter table channel add column patrol boolean not null default false;
update channel set patrol = true where code = 'PATROL';
comment on column channel.patrol is '是否巡查渠道：监督员上报归入代码最前的一个在用巡查渠道';
alter table demand add column patrol boolean not null default false;
alter table demand add column called_unit text;
comment on column demand.patrol is '是否监督员上报';
comment on column demand.called_unit is '监督员呼叫的处置单位';
alter table attachment add column moment text check (moment in ('BEFORE', 'AFTER'));
comment on column attachment.moment is '整改前、整改后照片；其他附件为空';
