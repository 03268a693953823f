package cn.hotline.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies one third-party evaluation 第三方评价. */
public record EvaluationId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EvaluationId {
        Objects.requireNonNull(value, "EvaluationId");
    }

    /** A new, time-ordered identifier. */
    public static EvaluationId next() {
        return new EvaluationId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static EvaluationId fromString(String text) {
        return new EvaluationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
