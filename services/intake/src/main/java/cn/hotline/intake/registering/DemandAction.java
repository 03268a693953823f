package cn.hotline.intake.registering;

/** What can be done to a demand 对诉求的操作. */
public enum DemandAction {
    ANSWER("直接答复"),
    REFUSE("不予受理"),
    FILE("立案"),
    CHANGE("变更要素"),
    ATTACH("上传附件"),
    MERGE("并案"),
    /** Of a case merged during its screening. */
    UNMERGE_UNFILED("拆分并案"),
    /** Of a case merged while it was handled. */
    UNMERGE_FILED("拆分并案"),
    WITHDRAW("撤诉"),
    CLOSE("结案"),
    ARCHIVE("归档"),
    REOPEN("归档后重办");

    private final String label;

    DemandAction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
