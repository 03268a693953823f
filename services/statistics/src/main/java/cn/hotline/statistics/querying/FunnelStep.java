package cn.hotline.statistics.querying;

import cn.hotline.kernel.Coded;

/** The steps of a case's way 流程各步. */
public enum FunnelStep implements Coded {
    REGISTERED("受理", "true"),
    FILED("立案", "c.filed_at is not null"),
    DISPATCHED("派单", "c.first_dispatched_at is not null"),
    SIGNED("签收", "o.signed"),
    REPLIED("回复", "o.replied"),
    CLOSED("结案", "c.last_closed_at is not null"),
    CALLED_BACK("回访", "c.callbacks_completed > 0"),
    SATISFIED("最终满意", "c.final_satisfaction in ('VERY_SATISFIED', 'SATISFIED', 'BASICALLY_SATISFIED')"),
    ARCHIVED("归档", "c.archived_at is not null");

    private final String label;
    private final String condition;

    FunnelStep(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    @Override
    public String label() {
        return label;
    }

    String condition() {
        return condition;
    }
}
