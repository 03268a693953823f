package cn.hotline.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies one supervision letter 督办单. */
public record LetterId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LetterId {
        Objects.requireNonNull(value, "LetterId");
    }

    /** A new, time-ordered identifier. */
    public static LetterId next() {
        return new LetterId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static LetterId fromString(String text) {
        return new LetterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
