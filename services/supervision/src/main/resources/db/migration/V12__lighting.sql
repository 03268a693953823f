-- 提醒时段: between which hours units are urged by the lamps and told. A version is all rows of one effective_from; a weekday's row goes before the row for all days.
create table notice_hours (
    effective_from date not null,
    weekday        int check (weekday between 1 and 7),
    opens          time not null,
    closes         time not null check (closes > opens),
    unique nulls not distinct (effective_from, weekday)
);
comment on table notice_hours is '提醒时段：自动催办、自动督办与通知只在其间发出；紧急、特急等按自然时间计时的不受限制。weekday 为空即每天，1 为星期一；某天没有时段即全天不发';
insert into notice_hours values ('1992-01-01', null, '08:00', '21:00');

-- 待催办: lamps lit outside the notice hours, whose urging or letter waits for them.
create table waiting_step (
    clock_id uuid        not null references case_clock,
    step     text        not null check (step in ('NEAR_DUE', 'OVERDUE', 'LETTER')),
    lit_at   timestamptz not null,
    primary key (clock_id, step)
);
comment on table waiting_step is '提醒时段之外已亮灯、待时段开始再催办或督办的步骤';
create index waiting_step_by_time on waiting_step (lit_at);

-- 亮灯失败: clocks that could not be lit; the others go on.
create table lamp_failure (
    clock_id  uuid primary key references case_clock,
    tries     int         not null,
    error     text        not null,
    failed_at timestamptz not null,
    retry_at  timestamptz
);
comment on table lamp_failure is '亮灯失败的时限；retry_at 为空即已搁置，须由人处理';
