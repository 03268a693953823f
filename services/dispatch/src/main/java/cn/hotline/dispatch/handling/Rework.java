package cn.hotline.dispatch.handling;

import cn.hotline.events.code.RejectionReason;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;

/**
 * Why the review refused the last reply to a work order 驳回重办.
 *
 * @param reworkReasons names of {@link RejectionReason}s; empty while none was refused
 * @param reworkComment null while none was refused
 */
@Embeddable
public record Rework(String[] reworkReasons, String reworkComment) {
    static Rework none() {
        return new Rework(new String[0], null);
    }

    static Rework of(List<RejectionReason> reasons, String comment) {
        return new Rework(reasons.stream().map(Enum::name).toArray(String[]::new), comment);
    }

    /** Empty while none was refused. */
    public List<RejectionReason> reasons() {
        return Arrays.stream(reworkReasons).map(RejectionReason::valueOf).toList();
    }
}
