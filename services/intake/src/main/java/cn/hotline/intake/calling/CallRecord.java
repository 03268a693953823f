package cn.hotline.intake.calling;

import java.time.Instant;

/**
 * A call 通话 as the call-centre system records it.
 *
 * @param answeredAt null when nobody answered
 * @param agent the account of the agent it was given to; null when none
 * @param abandoned whether the caller hung up before an answer
 * @param callerNumber personal: kept only hashed and masked
 */
public record CallRecord(
        String callId,
        Instant ringAt,
        Instant answeredAt,
        Instant hangUpAt,
        String agent,
        String queue,
        String recordingId,
        boolean abandoned,
        String callerNumber) {
    /** Whether the moments of the call can have followed each other so, and lie in the past. */
    boolean isPossible(Instant now) {
        boolean ordered = !hangUpAt.isBefore(ringAt) && !ringAt.isAfter(now);
        boolean answered =
                answeredAt == null || (!abandoned && !answeredAt.isBefore(ringAt) && !answeredAt.isAfter(hangUpAt));
        return ordered && answered;
    }

    @Override
    public String toString() {
        return "CallRecord[" + callId + "]";
    }
}
