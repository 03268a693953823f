package cn.hotline.intake.knowledge;

/** What can be done to an article 对知识条目的操作. */
public enum ArticleAction {
    REVISE("修改"),
    SUBMIT("送审"),
    REJECT("退回修改"),
    PUBLISH("发布"),
    WITHDRAW("撤下");

    private final String label;

    ArticleAction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
