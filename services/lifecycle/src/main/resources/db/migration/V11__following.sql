-- 实时关注: in which transaction each line was written. A reader takes lines of finished transactions only (recorded_in below the
-- snapshot's xmin), so what it has not seen always comes after what it has, in whatever order transactions commit.
-- Lines from before have none and cannot be followed. Transaction numbers belong to one database cluster: after loading this table
-- into another cluster drop the column and run these statements again; clients begin anew.
alter table timeline_entry add column recorded_in xid8;
alter table timeline_entry alter column recorded_in set default pg_current_xact_id();
comment on column timeline_entry.recorded_in is '写入时所在的事务号（实时关注的顺序），不属于封存内容';
create index timeline_entry_by_recording on timeline_entry (recorded_in, case_id, seq) where recorded_in is not null;
