package cn.hotline.dispatch.assigning;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** A place in the dispatcher's queue 排队位置: due (or asked for) then, with this id. */
public record QueuePlace(Instant at, UUID id) {
    /** @throws DomainException {@code invalid-parameter} when the text came from no page */
    public static QueuePlace parse(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String[] parts = text.split("_", 2);
            return new QueuePlace(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "after", "应为上一页的 next");
        }
    }

    /** As it stands in {@code next}. */
    @Override
    public String toString() {
        return at + "_" + id;
    }
}
