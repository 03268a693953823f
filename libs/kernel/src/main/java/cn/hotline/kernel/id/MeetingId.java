package cn.hotline.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies one coordination meeting 协调会. */
public record MeetingId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MeetingId {
        Objects.requireNonNull(value, "MeetingId");
    }

    /** A new, time-ordered identifier. */
    public static MeetingId next() {
        return new MeetingId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static MeetingId fromString(String text) {
        return new MeetingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
