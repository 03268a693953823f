package cn.hotline.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies one review 质检审核 of one reply. */
public record ReviewId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReviewId {
        Objects.requireNonNull(value, "ReviewId");
    }

    /** A new, time-ordered identifier. */
    public static ReviewId next() {
        return new ReviewId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ReviewId fromString(String text) {
        return new ReviewId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
