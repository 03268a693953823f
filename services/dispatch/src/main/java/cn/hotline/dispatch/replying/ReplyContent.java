package cn.hotline.dispatch.replying;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.UnsolvedReason;
import cn.hotline.events.code.Veracity;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.error.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a unit answers 回复内容.
 *
 * @param contactedAt when the citizen was contacted; null when not, or when only the contact records 联系记录 say so
 * @param unsolvedReason exactly when not solved in full
 * @param internalNote for the centre only; never leaves this service
 * @param promisedOn planned date of a phase closure 阶段性办结; may be null
 */
public record ReplyContent(
        Veracity veracity,
        Instant contactedAt,
        List<String> evidence,
        Solved solved,
        UnsolvedReason unsolvedReason,
        String measures,
        String publicReply,
        String internalNote,
        LocalDate promisedOn) {
    public ReplyContent {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        measures = Masking.text(measures);
        publicReply = Masking.text(publicReply);
        internalNote = Masking.text(internalNote);
    }

    /** The same with the time the contact records tell. */
    ReplyContent contactedAt(Instant recorded) {
        return new ReplyContent(
                veracity, recorded, evidence, solved, unsolvedReason, measures, publicReply, internalNote, promisedOn);
    }

    /** Refuses what contradicts itself. */
    void check(Instant now) {
        if ((solved == Solved.YES) != (unsolvedReason == null)) {
            throw new DomainException(DispatchError.UNSOLVED_REASON_MISMATCH);
        }
        if (promisedOn != null && promisedOn.isBefore(LocalDate.ofInstant(now, DistrictTime.ZONE))) {
            throw new DomainException(DispatchError.PROMISE_IN_PAST);
        }
        if (contactedAt != null && contactedAt.isAfter(now)) {
            throw new DomainException(DispatchError.CONTACT_IN_FUTURE);
        }
    }
}
