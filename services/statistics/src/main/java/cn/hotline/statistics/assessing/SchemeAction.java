package cn.hotline.statistics.assessing;

/** What can be done to a version of a scheme 对考核方案的操作. */
public enum SchemeAction {
    CHANGE("修改"),
    ACTIVATE("启用"),
    DELETE("删除");

    private final String label;

    SchemeAction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
