package cn.hotline.closure.reviewing;

import cn.hotline.closure.recording.Reply;
import cn.hotline.events.code.DemandType;
import cn.hotline.kernel.DistrictTime;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The rules of the automatic findings 审核规则 from one moment on, until the next version takes effect. */
@Entity
@Immutable
public class ReviewPolicy {
    @Id
    private Instant effectiveFrom;

    private int minReplyLength;
    private String[] evidenceTypes;
    private int copiedPercent;
    private int questionWords;

    protected ReviewPolicy() {}

    ReviewPolicy(Instant effectiveFrom, int minReplyLength, List<DemandType> evidenceTypes) {
        this.effectiveFrom = effectiveFrom;
        this.minReplyLength = minReplyLength;
        this.evidenceTypes = evidenceTypes.stream().map(DemandType::name).toArray(String[]::new);
    }

    /**
     * What is wanting in the reply.
     *
     * @param at when it is looked at
     */
    List<Finding> inspect(Reply reply, Observed observed, Instant at) {
        List<Finding> findings = new ArrayList<>();
        if (reply.contactedAt() == null) {
            findings.add(Finding.of(FindingCode.NO_CONTACT, "回复中没有联系诉求人的时间"));
        }
        if (reply.evidence().isEmpty() && asksForEvidence(observed)) {
            String whose = observed.evidenceByCategory().isPresent()
                    ? "该类别的"
                    : observed.type().label() + "类";
            findings.add(Finding.of(FindingCode.NO_EVIDENCE, whose + "诉求须附现场佐证"));
        }
        int length = length(reply.publicReply());
        if (length < minReplyLength) {
            findings.add(Finding.of(FindingCode.TOO_SHORT, "公开答复 " + length + " 字，少于规定的 " + minReplyLength + " 字"));
        }
        LocalDate today = LocalDate.ofInstant(at, DistrictTime.ZONE);
        if (reply.promisedOn() != null && reply.promisedOn().isBefore(today)) {
            findings.add(Finding.of(FindingCode.PROMISE_PASSED, "承诺办结日期 " + reply.promisedOn() + " 已过"));
        }
        observed.copiedFrom().map(Finding::copied).ifPresent(findings::add);
        if (observed.offTheQuestion()) {
            findings.add(Finding.offTheQuestion());
        }
        return findings;
    }

    private boolean asksForEvidence(Observed observed) {
        return observed.evidenceByCategory()
                .orElseGet(() -> observed.type() != null
                        && Arrays.asList(evidenceTypes).contains(observed.type().name()));
    }

    /** From which percentage of its content on a reply counts as copied. */
    int copiedPercent() {
        return copiedPercent;
    }

    /** Up to how many words shared with the demand a reply may be off the question. */
    int questionWords() {
        return questionWords;
    }

    private static int length(String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.codePointCount(0, stripped.length());
    }
}
