-- 巡查上报: a patroller may have called a unit to the place already.
alter table hotline_case add column called_unit text;
comment on column hotline_case.called_unit is '监督员呼叫的处置单位';
