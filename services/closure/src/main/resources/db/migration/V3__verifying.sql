-- 核实: a patrol report is judged at the place by the patroller who reported it, not at the desk.
alter table filed_case add column patroller text;
comment on column filed_case.patroller is '巡查上报的监督员账号；其他工单为空';
alter table review add column kind text not null default 'REVIEW' check (kind in ('REVIEW', 'VERIFICATION'));
alter table review add column patroller text;
alter table review add column after_photo text;
comment on column review.kind is '质检审核或巡查核实';
comment on column review.patroller is '应由其核实的监督员；质检审核为空';
comment on column review.after_photo is '整改后照片（附件标识）';
create index review_of_patroller on review (patroller, status, id) where patroller is not null;
