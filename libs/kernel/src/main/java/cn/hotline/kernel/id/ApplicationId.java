package cn.hotline.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identifies one application 申请 for extension 延期, suspension 挂账, exclusion from assessment 不计考核 or the finding of an unreasonable demand 不合理诉求. */
public record ApplicationId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ApplicationId {
        Objects.requireNonNull(value, "ApplicationId");
    }

    /** A new, time-ordered identifier. */
    public static ApplicationId next() {
        return new ApplicationId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ApplicationId fromString(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
