package cn.hotline.dispatch.handling;

import cn.hotline.events.code.RejectionReason;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;

/** Why the review refused the last reply to a work order 驳回重办. */
@Embeddable
public class Rework {
    @Column(name = "rework_reasons")
    private String[] reasons;

    @Column(name = "rework_comment")
    private String comment;

    protected Rework() {}

    static Rework none() {
        Rework none = new Rework();
        none.reasons = new String[0];
        return none;
    }

    void note(List<RejectionReason> why, String remark) {
        reasons = why.stream().map(Enum::name).toArray(String[]::new);
        comment = remark;
    }

    /** Empty while none was refused. */
    public List<RejectionReason> reasons() {
        return Arrays.stream(reasons).map(RejectionReason::valueOf).toList();
    }

    /** Null while none was refused. */
    public String comment() {
        return comment;
    }
}
