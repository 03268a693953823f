package cn.hotline.statistics.assessing;

/** What can be done to an objection 对申诉的操作. */
public enum ObjectionAction {
    UPHOLD("裁定成立"),
    REFUSE("裁定不成立"),
    WITHDRAW("撤回");

    private final String label;

    ObjectionAction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
