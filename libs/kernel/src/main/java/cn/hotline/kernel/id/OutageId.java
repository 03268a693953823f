package cn.hotline.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies one outage 平台停机. */
public record OutageId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutageId {
        Objects.requireNonNull(value, "OutageId");
    }

    /** A new, time-ordered identifier. */
    public static OutageId next() {
        return new OutageId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static OutageId fromString(String text) {
        return new OutageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
