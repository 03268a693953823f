package cn.hotline.dispatch.examining;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import java.util.UUID;

/** A place in the list of overlaps 翻页位置: the ids of the two lines. */
public record PairPlace(UUID one, UUID other) {
    private static final PairPlace BEFORE_ALL = new PairPlace(new UUID(0, 0), new UUID(0, 0));

    /** @throws DomainException {@code invalid-parameter} when the text came from no page */
    public static PairPlace parse(String text) {
        if (text == null || text.isBlank()) {
            return BEFORE_ALL;
        }
        try {
            String[] parts = text.split("_", 2);
            return new PairPlace(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "after", "应为上一页的 next");
        }
    }

    /** As it stands in {@code next}. */
    public static String of(Overlap overlap) {
        return overlap.one().id() + "_" + overlap.other().id();
    }
}
