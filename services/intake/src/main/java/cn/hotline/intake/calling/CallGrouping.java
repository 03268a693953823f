package cn.hotline.intake.calling;

import cn.hotline.kernel.Coded;

/** By what calls are counted 统计口径. */
public enum CallGrouping implements Coded {
    DAY("按日", "to_char(ring_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')", 366),
    HOUR("按小时", "to_char(ring_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD\"T\"HH24')", 31),
    AGENT("按受理员", "coalesce(agent, '')", 366);

    private final String label;
    private final String column;
    private final int mostDays;

    CallGrouping(String label, String column, int mostDays) {
        this.label = label;
        this.column = column;
        this.mostDays = mostDays;
    }

    @Override
    public String label() {
        return label;
    }

    String column() {
        return column;
    }

    /** The longest period that may be asked for. */
    public int mostDays() {
        return mostDays;
    }
}
