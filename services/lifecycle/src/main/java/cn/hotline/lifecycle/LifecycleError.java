package cn.hotline.lifecycle;

import cn.hotline.kernel.error.ErrorCode;
import cn.hotline.kernel.error.ErrorKind;

/** The refusals of the process and the case file 流程与工单档案服务错误码. */
public enum LifecycleError implements ErrorCode {
    TOO_MANY_INQUIRIES("too-many-inquiries", ErrorKind.TOO_MANY, "查询过于频繁，请稍后再试"),
    TOO_MANY_FOLLOWERS("too-many-followers", ErrorKind.TOO_MANY, "关注连接过多，请稍后再试"),
    TOO_MANY_EXPORTS("too-many-exports", ErrorKind.TOO_MANY, "正在导出的台账过多，请稍后再试");

    private final String slug;
    private final ErrorKind kind;
    private final String text;

    LifecycleError(String slug, ErrorKind kind, String text) {
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
