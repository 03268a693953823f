package cn.hotline.supervision.meeting;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.supervision.watching.SupervisedCase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A case a meeting is about 所议工单. */
@Embeddable
public record MeetingCase(
        @Column(name = "case_id") UUID id,
        @Column(name = "case_no") String number) {
    static MeetingCase of(SupervisedCase watched) {
        return new MeetingCase(watched.id().value(), watched.caseNo().value());
    }

    public CaseId caseId() {
        return new CaseId(id);
    }

    public CaseNo caseNo() {
        return new CaseNo(number);
    }
}
