package cn.hotline.dispatch.handling;

/** What can be done to a work order 派单件动作. */
public enum WorkOrderAction {
    SIGN("签收"),
    REQUEST_RETURN("退单"),
    GRANT_RETURN("准予退单"),
    /** Of an order that was not signed yet when its return was asked for. */
    REFUSE_RETURN_UNSIGNED("驳回退单"),
    /** Of an order that was signed already. */
    REFUSE_RETURN_SIGNED("驳回退单"),
    EXTEND("延期"),
    SUSPEND("挂账"),
    /** Of an order whose reply was not refused. */
    RESUME("恢复办理"),
    /** Of an order in rework 驳回重办. */
    RESUME_REWORK("恢复办理"),
    REASSIGN("改派"),
    TRANSFER("移交"),
    /** Another unit gets a part of it. */
    SHARE("分办"),
    /** A contact or a note is written down. */
    RECORD("记录办理过程"),
    REPLY("回复"),
    SEND_BACK("驳回重办"),
    COMPLETE("结案"),
    CANCEL("取消");

    private final String label;

    WorkOrderAction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
