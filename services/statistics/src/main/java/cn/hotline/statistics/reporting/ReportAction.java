package cn.hotline.statistics.reporting;

import cn.hotline.kernel.Coded;

/** What befalls a report 报表动作. */
public enum ReportAction implements Coded {
    TAKE("编制"),
    FINISH("编成"),
    FAIL("判为失败"),
    PUBLISH("发布"),
    RECALL("撤回发布");

    private final String label;

    ReportAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
