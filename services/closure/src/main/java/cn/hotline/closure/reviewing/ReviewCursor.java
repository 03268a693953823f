package cn.hotline.closure.reviewing;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Names a review's place in the queue 排队位次, for the page behind it. */
public record ReviewCursor(Instant queueAt, UUID id) {
    public static final String FORM = "[0-9T:.-]{19,29}Z~[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final ReviewCursor START = new ReviewCursor(Instant.EPOCH, new UUID(0, 0));

    /** @throws DomainException {@code invalid-parameter} when it names no place */
    public static ReviewCursor parse(String text) {
        if (text == null) {
            return START;
        }
        String[] parts = text.split("~");
        try {
            return new ReviewCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException e) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "after", "不是有效的翻页位置");
        }
    }

    public static ReviewCursor of(Review review) {
        return new ReviewCursor(review.place().queueAt(), review.id().value());
    }

    @Override
    public String toString() {
        return queueAt + "~" + id;
    }
}
