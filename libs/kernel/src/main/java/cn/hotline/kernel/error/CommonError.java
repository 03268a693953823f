package cn.hotline.kernel.error;

/** The refusals every service knows. */
public enum CommonError implements ErrorCode {
    INVALID_REQUEST("invalid-request", ErrorKind.INVALID, "请求内容不符合要求"),
    MALFORMED_JSON("malformed-json", ErrorKind.INVALID, "请求体不是有效的 JSON，或字段类型不对：{0}"),
    INVALID_PARAMETER("invalid-parameter", ErrorKind.INVALID, "参数 {0} 无效：{1}"),
    UNAUTHENTICATED("unauthenticated", ErrorKind.UNAUTHENTICATED, "未登录或令牌无效"),
    FORBIDDEN("forbidden", ErrorKind.FORBIDDEN, "当前角色无权进行此操作"),
    OTHER_UNIT("other-unit", ErrorKind.FORBIDDEN, "该事项不属于本单位"),
    NOT_FOUND("not-found", ErrorKind.NOT_FOUND, "没有找到：{0}"),
    CHANGED_MEANWHILE("changed-meanwhile", ErrorKind.STALE, "数据已被他人修改，请刷新后重试"),
    IF_MATCH_REQUIRED("if-match-required", ErrorKind.PRECONDITION_REQUIRED, "修改操作须携带 If-Match 版本号"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", ErrorKind.RULE, "该 Idempotency-Key 已用于内容不同的请求"),
    CONCURRENT_CHANGE("concurrent-change", ErrorKind.CONFLICT, "同一事项正在被他人处理，请稍后重试"),
    OVERLOADED("overloaded", ErrorKind.AWAY, "系统繁忙，请稍后重试");

    private final String slug;
    private final ErrorKind kind;
    private final String text;

    CommonError(String slug, ErrorKind kind, String text) {
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
