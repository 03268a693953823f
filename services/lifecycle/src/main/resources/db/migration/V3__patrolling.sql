-- 巡查上报: what a patroller reported is verified at the place and archived without a callback.
alter table case_file add column patrol boolean not null default false;
comment on column case_file.patrol is '是否巡查上报';
