package cn.hotline.approving;

import cn.hotline.kernel.error.ErrorCode;
import cn.hotline.kernel.error.ErrorKind;

/** Why somebody cannot sign 签字. */
public enum ApprovalError implements ErrorCode {
    NOT_A_SIGNATORY("not-a-signatory", ErrorKind.FORBIDDEN, "该申请由{0}审批"),
    ALREADY_SIGNED("already-signed", ErrorKind.CONFLICT, "已经签过意见，不能重复签字");

    private final String slug;
    private final ErrorKind kind;
    private final String text;

    ApprovalError(String slug, ErrorKind kind, String text) {
        this.slug = slug;
        this.kind = kind;
        this.text = text;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    @Override
    public String text() {
        return text;
    }
}
