package cn.hotline.dispatch.sharing;

/** What can be done to a part of a work order 分办件动作. */
public enum UnitTaskAction {
    SIGN("签收"),
    REPORT("反馈"),
    WAIVE("免予办理"),
    RECALL("收回"),
    CANCEL("取消");

    private final String label;

    UnitTaskAction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
