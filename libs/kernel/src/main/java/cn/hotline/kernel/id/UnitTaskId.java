package cn.hotline.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies one part of a work order that another unit has 分办件: co-handling 协办 or sub-dispatch 下派. */
public record UnitTaskId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitTaskId {
        Objects.requireNonNull(value, "UnitTaskId");
    }

    /** A new, time-ordered identifier. */
    public static UnitTaskId next() {
        return new UnitTaskId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static UnitTaskId fromString(String text) {
        return new UnitTaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
