package cn.hotline.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies one act of urging 催办. */
public record UrgeId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UrgeId {
        Objects.requireNonNull(value, "UrgeId");
    }

    /** A new, time-ordered identifier. */
    public static UrgeId next() {
        return new UrgeId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static UrgeId fromString(String text) {
        return new UrgeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
