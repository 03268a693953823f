package cn.hotline.messaging.parking;

import cn.hotline.kernel.error.ErrorCode;
import cn.hotline.kernel.error.ErrorKind;

/** Refusals about parked events. */
public enum MessagingError implements ErrorCode {
    PARKED_EVENT_SETTLED("parked-event-settled", ErrorKind.CONFLICT, "该事件已处理，不能重复操作"),
    EARLIER_PARKED_EVENT("earlier-parked-event", ErrorKind.CONFLICT, "同一工单还有更早的滞留事件，须按先后顺序处理"),
    REPLAY_FAILED("replay-failed", ErrorKind.RULE, "重放失败：{0}"),
    MENDED_PAYLOAD_INVALID("mended-payload-invalid", ErrorKind.INVALID, "修正后的内容不是有效的 JSON 对象");

    private final String slug;
    private final ErrorKind kind;
    private final String text;

    MessagingError(String slug, ErrorKind kind, String text) {
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
