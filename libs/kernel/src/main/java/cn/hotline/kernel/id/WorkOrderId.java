package cn.hotline.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies one work order 派单件: one unit's task on a case. */
public record WorkOrderId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkOrderId {
        Objects.requireNonNull(value, "WorkOrderId");
    }

    /** A new, time-ordered identifier. */
    public static WorkOrderId next() {
        return new WorkOrderId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static WorkOrderId fromString(String text) {
        return new WorkOrderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
