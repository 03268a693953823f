package cn.hotline.intake.registering;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** A place in the list of demands 翻页位置: registered then, with this id. */
public record Cursor(Instant registeredAt, UUID caseId) {
    /** @throws DomainException {@code invalid-parameter} when the text came from no page */
    public static Cursor parse(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String[] parts = text.split("_", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "after", "应为上一页的 next");
        }
    }

    /** The cursor of a row, as it stands in {@code next}. */
    public static String of(DemandRow row) {
        return row.demand().registeredAt() + "_" + row.demand().caseId();
    }
}
