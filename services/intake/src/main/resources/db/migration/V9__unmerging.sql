-- 拆分并案: a merged case goes back to where it stood, so it must be known whether it had been filed.
alter table demand add column filed boolean not null default false;
update demand set filed = true where status in ('FILED', 'CLOSED');
comment on column demand.filed is '是否曾立案：拆分并案后据此回到甄别或办理';
