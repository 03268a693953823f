package cn.hotline.statistics.assessing;

/** What can be done to a monthly assessment 对月度考核的操作. */
public enum AssessmentAction {
    FINISH("完成计算"),
    FAIL("中止计算"),
    RETRY("重新计算"),
    DISCARD("作废"),
    PUBLICIZE("公示"),
    OBJECT("申诉"),
    DECIDE("裁定申诉"),
    RECALCULATE("复核"),
    PUBLISH("发布"),
    RECOMPUTE("重算比较");

    private final String label;

    AssessmentAction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
