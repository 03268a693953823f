package cn.hotline.kernel.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes identifiers: time-ordered UUIDv7 (RFC 9562), so that index pages fill in order. */
public final class Ids {
    private Ids() {}

    /** A new UUIDv7; two made by one process one after the other compare in that order. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
