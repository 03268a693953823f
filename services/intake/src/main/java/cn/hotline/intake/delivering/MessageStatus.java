package cn.hotline.intake.delivering;

import java.util.Map;
import java.util.Set;

/** The status of a platform's message 消息状态, and the one table of its legal moves. */
public enum MessageStatus {
    /** It came before its demand. */
    WAITING,
    APPLIED,
    REFUSED;

    /** INVARIANT: a settled message stays settled. */
    private static final Map<MessageStatus, Set<MessageStatus>> MOVES =
            Map.of(WAITING, Set.of(APPLIED, REFUSED), APPLIED, Set.of(), REFUSED, Set.of());

    boolean allows(MessageStatus next) {
        return MOVES.get(this).contains(next);
    }

    MessageStatus to(MessageStatus next) {
        if (!allows(next)) {
            throw new IllegalStateException("a message that is " + this + " cannot become " + next);
        }
        return next;
    }
}
