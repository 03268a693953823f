-- 分办: by what names the timeline calls the units that have or had a part of a work order.
alter table case_file add column partners varchar[] not null default '{}';
comment on column case_file.partners is '有过分办件的单位：代码、空格、名称';
