package cn.hotline.callback.surveying;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Names a callback's place in the queue 排队位次, for the page behind it. */
public record QueueCursor(Instant queueAt, UUID id) {
    public static final String FORM = "[0-9T:.-]{19,29}Z~[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final QueueCursor START = new QueueCursor(Instant.EPOCH, new UUID(0, 0));

    /** @throws DomainException {@code invalid-parameter} when it names no place */
    public static QueueCursor parse(String text) {
        if (text == null) {
            return START;
        }
        int cut = text.indexOf('~');
        try {
            return new QueueCursor(Instant.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
        } catch (DateTimeException e) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "after", "不是有效的翻页位置");
        }
    }

    public static QueueCursor of(CallbackTask task) {
        return new QueueCursor(task.place().queueAt(), task.id().value());
    }

    @Override
    public String toString() {
        return queueAt + "~" + id;
    }
}
