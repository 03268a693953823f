package cn.hotline.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies one return 退单 asked for by a unit. */
public record ReturnRequestId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReturnRequestId {
        Objects.requireNonNull(value, "ReturnRequestId");
    }

    /** A new, time-ordered identifier. */
    public static ReturnRequestId next() {
        return new ReturnRequestId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ReturnRequestId fromString(String text) {
        return new ReturnRequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
