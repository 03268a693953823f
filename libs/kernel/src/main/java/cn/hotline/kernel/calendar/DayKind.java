package cn.hotline.kernel.calendar;

/** What a date is in the work calendar (日期类型); decides whether the working clock runs on it. */
public enum DayKind {
    /** 工作日: Monday to Friday, nothing published against it. */
    WORKDAY(true),
    /** 调休上班: a day, mostly at a weekend, that is worked to make up for a holiday. */
    MAKE_UP(true),
    /** 半天: a day that is worked until noon, e.g. the day before a festival. */
    HALF_DAY(true),
    /** 周末: Saturday or Sunday, nothing published against it. */
    WEEKEND(false),
    /** 法定节假日: a published day off, whatever day of the week it is. */
    HOLIDAY(false);

    private final boolean working;

    DayKind(boolean working) {
        this.working = working;
    }

    /** Whether the office is open on such a day, and so the working clock runs. */
    public boolean isWorking() {
        return working;
    }
}
