package cn.hotline.dispatch.returning;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import java.util.Collection;
import java.util.List;

/**
 * Who rules on a return 裁定权限: the first of a case the dispatcher alone; from the second on the section head and the centre leader
 * both sign, in any order, each once.
 */
final class RulingPolicy {
    private static final List<Role> ALONE = List.of(Role.DISPATCHER);
    private static final List<Role> BOTH = List.of(Role.SECTION_HEAD, Role.CENTRE_LEADER);

    private RulingPolicy() {}

    /** Whose signatures a grant needs. */
    static List<Role> signatories(int ordinal) {
        return ordinal == 1 ? ALONE : BOTH;
    }

    /**
     * The role in which the actor signs now.
     *
     * @param signed role identifiers that have signed
     * @throws DomainException {@code dispatcher-rules} or {@code leaders-rule} when it is not for this actor, {@code already-signed}
     *     when the actor's role has signed
     */
    static Role roleOf(Actor actor, int ordinal, Collection<String> signed) {
        List<Role> own = signatories(ordinal).stream().filter(actor::hasRole).toList();
        if (own.isEmpty()) {
            throw new DomainException(ordinal == 1 ? DispatchError.DISPATCHER_RULES : DispatchError.LEADERS_RULE);
        }
        return own.stream()
                .filter(role -> !signed.contains(role.id()))
                .findFirst()
                .orElseThrow(() -> new DomainException(DispatchError.ALREADY_SIGNED));
    }

    /** The ruling after a signature: a refusal decides at once, a grant needs everyone's; PENDING until then. */
    static ReturnStatus outcome(int ordinal, RulingDecision decision, Collection<String> signed) {
        if (decision == RulingDecision.REFUSE) {
            return ReturnStatus.REFUSED;
        }
        boolean complete = signatories(ordinal).stream().allMatch(role -> signed.contains(role.id()));
        return complete ? ReturnStatus.GRANTED : ReturnStatus.PENDING;
    }
}
