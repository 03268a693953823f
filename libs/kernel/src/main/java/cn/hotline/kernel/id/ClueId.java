package cn.hotline.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies one clue 问题线索. */
public record ClueId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClueId {
        Objects.requireNonNull(value, "ClueId");
    }

    /** A new, time-ordered identifier. */
    public static ClueId next() {
        return new ClueId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ClueId fromString(String text) {
        return new ClueId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
