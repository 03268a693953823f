-- 第三方评价: the cases whose reporter an evaluator may call now.
create table open_evaluation (
    case_id       uuid primary key,
    round         int     not null,
    evaluation_id uuid,
    open          boolean not null
);
comment on table open_evaluation is '第三方评价情况：仅待评价的工单可供评价员查看联系方式';
comment on column open_evaluation.round is '抽中的轮次；归档后重办的为新一轮，此前各轮的抽取不再作数';
