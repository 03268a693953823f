package cn.hotline.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies one callback 回访 to one reporter after one closure. */
public record CallbackTaskId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CallbackTaskId {
        Objects.requireNonNull(value, "CallbackTaskId");
    }

    /** A new, time-ordered identifier. */
    public static CallbackTaskId next() {
        return new CallbackTaskId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static CallbackTaskId fromString(String text) {
        return new CallbackTaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
