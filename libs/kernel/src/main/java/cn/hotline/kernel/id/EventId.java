package cn.hotline.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies one event; consumers drop what they have already applied by it. */
public record EventId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EventId {
        Objects.requireNonNull(value, "EventId");
    }

    /** A new, time-ordered identifier. */
    public static EventId next() {
        return new EventId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static EventId fromString(String text) {
        return new EventId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
