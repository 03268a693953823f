package cn.hotline.statistics.folding;

import cn.hotline.kernel.Coded;

/** Where a case stands 工单状态 as far as the log tells; derived from its facts, never set. */
public enum CaseStatus implements Coded {
    REGISTERED("已受理"),
    ANSWERED("已直接答复"),
    REFUSED("不予受理"),
    MERGED("已并案"),
    WITHDRAWN("已撤诉"),
    AWAITING_DISPATCH("待派单"),
    DISPATCHED("待签收"),
    HANDLING("办理中"),
    SUSPENDED("已挂账"),
    REVIEWING("待审核"),
    CLOSED("已结案"),
    ARCHIVED("已归档");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
