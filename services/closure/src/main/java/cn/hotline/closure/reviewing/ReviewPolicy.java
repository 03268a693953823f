package cn.hotline.closure.reviewing;

import cn.hotline.closure.recording.Reply;
import cn.hotline.events.code.DemandType;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.id.CaseNo;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** The rules of the automatic findings 审核规则 from one moment on, until the next version takes effect. */
@Entity
@Immutable
public class ReviewPolicy {
    @Id
    private Instant effectiveFrom;

    private int minReplyLength;
    private String[] evidenceTypes;

    protected ReviewPolicy() {}

    ReviewPolicy(Instant effectiveFrom, int minReplyLength, List<DemandType> evidenceTypes) {
        this.effectiveFrom = effectiveFrom;
        this.minReplyLength = minReplyLength;
        this.evidenceTypes = evidenceTypes.stream().map(DemandType::name).toArray(String[]::new);
    }

    /**
     * What is wanting in the reply.
     *
     * @param type of the demand; null when unknown
     * @param copiedFrom the earlier case with the same wording
     * @param at when it is looked at
     */
    List<Finding> inspect(Reply reply, DemandType type, Optional<CaseNo> copiedFrom, Instant at) {
        List<Finding> findings = new ArrayList<>();
        if (reply.contactedAt() == null) {
            findings.add(Finding.of(FindingCode.NO_CONTACT, "回复中没有联系诉求人的时间"));
        }
        if (reply.evidence().isEmpty() && type != null && asksForEvidence(type)) {
            findings.add(Finding.of(FindingCode.NO_EVIDENCE, type.label() + "类诉求须附现场佐证"));
        }
        int length = length(reply.publicReply());
        if (length < minReplyLength) {
            findings.add(Finding.of(FindingCode.TOO_SHORT, "公开答复 " + length + " 字，少于规定的 " + minReplyLength + " 字"));
        }
        LocalDate today = LocalDate.ofInstant(at, DistrictTime.ZONE);
        if (reply.promisedOn() != null && reply.promisedOn().isBefore(today)) {
            findings.add(Finding.of(FindingCode.PROMISE_PASSED, "承诺办结日期 " + reply.promisedOn() + " 已过"));
        }
        copiedFrom.ifPresent(caseNo -> findings.add(Finding.of(FindingCode.COPIED, "公开答复与工单 " + caseNo + " 的答复相同")));
        return findings;
    }

    private boolean asksForEvidence(DemandType type) {
        return Arrays.asList(evidenceTypes).contains(type.name());
    }

    private static int length(String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.codePointCount(0, stripped.length());
    }
}
