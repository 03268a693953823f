package cn.hotline.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies one contact 来电 of a reporter, in which one or several demands were told. */
public record ContactId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContactId {
        Objects.requireNonNull(value, "ContactId");
    }

    /** A new, time-ordered identifier. */
    public static ContactId next() {
        return new ContactId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ContactId fromString(String text) {
        return new ContactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
