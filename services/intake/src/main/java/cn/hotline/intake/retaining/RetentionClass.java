package cn.hotline.intake.retaining;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DemandType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class of cases 留存类别 with a period of its own. Of several that fit a case, one that names confidentiality goes before one that
 * names an outcome, and that before one that names a type only.
 *
 * @param confidential true for cases of confidential reporters only; false for all
 * @param outcome null for every outcome
 * @param type null for every type
 */
@Embeddable
public record RetentionClass(
        boolean confidential,
        @Enumerated(EnumType.STRING) CaseOutcome outcome,
        @Enumerated(EnumType.STRING) DemandType type) {
    /** What the class is called in lists and on tombstones; two classes of one code are one class. */
    public String code() {
        String code = Stream.of(confidential ? "CONFIDENTIAL" : null, outcome, type)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("/"));
        return code.isEmpty() ? "ALL" : code;
    }
}
