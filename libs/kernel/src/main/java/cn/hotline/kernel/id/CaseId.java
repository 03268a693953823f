package cn.hotline.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies one case 工单 in every service, event and log line; the key of its log on Kafka. */
public record CaseId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseId {
        Objects.requireNonNull(value, "CaseId");
    }

    /** A new, time-ordered identifier. */
    public static CaseId next() {
        return new CaseId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static CaseId fromString(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
