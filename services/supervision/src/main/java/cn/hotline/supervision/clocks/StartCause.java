package cn.hotline.supervision.clocks;

import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.kernel.Coded;

/** What started a clock 起算原因. */
public enum StartCause implements Coded {
    REGISTERED("受理"),
    DISPATCHED("派单"),
    REDISPATCHED("改派"),
    REDO("重办派单"),
    /** The clock goes on with what remained when the case was merged. */
    UNMERGED("拆分并案"),
    REPLIED("回复"),
    CLOSED("结案"),
    /** 请求回访: closed with its lead, or however else without a closing of its own. */
    CALLED_BACK("请求回访");

    private final String label;

    StartCause(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** A redo round first, then whether the case had been dispatched before. */
    static StartCause of(WorkOrderDispatched order) {
        if (order.round() > 1) {
            return REDO;
        }
        return order.hop() > 1 ? REDISPATCHED : DISPATCHED;
    }
}
