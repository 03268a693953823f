package cn.hotline.closure.reviewing;

import cn.hotline.closure.ClosureError;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Who has taken a review on the desk 领取, since when and until when; it lapses by itself.
 *
 * @param claimedBy account
 */
@Embeddable
public record Claim(String claimedBy, String claimedByName, Instant claimedAt, Instant claimedUntil) {
    /**
     * The claim with which the actor takes it; their own, not lapsed, is renewed.
     *
     * @param present null when there is none
     * @throws DomainException {@code claimed-by-another}, unless the actor is a section head besides
     */
    static Claim taken(Claim present, Actor by, Instant now, Instant until) {
        requireMayTake(present, by, now);
        boolean renewed = isLasting(present, now) && present.isHeldBy(by);
        return new Claim(by.id(), by.name(), renewed ? present.claimedAt : now, until);
    }

    /** @throws DomainException {@code not-claimed}; {@code claimed-by-another}, unless the actor is a section head */
    static void requireReturnable(Claim present, Actor by, Instant now) {
        if (!isLasting(present, now)) {
            throw new DomainException(ClosureError.NOT_CLAIMED);
        }
        requireMayTake(present, by, now);
    }

    /** @throws DomainException {@code claimed-by-another} when it lies on somebody else's desk */
    static void requireNotAnothers(Claim present, Actor judge, Instant now) {
        if (isLasting(present, now) && !present.isHeldBy(judge)) {
            throw new DomainException(ClosureError.CLAIMED_BY_ANOTHER, present.claimedByName);
        }
    }

    private static void requireMayTake(Claim present, Actor by, Instant now) {
        if (!by.hasRole(Role.SECTION_HEAD)) {
            requireNotAnothers(present, by, now);
        }
    }

    private static boolean isLasting(Claim present, Instant now) {
        return present != null && present.lastsAt(now);
    }

    boolean isHeldBy(Actor actor) {
        return claimedBy.equals(actor.id());
    }

    /** Whether it has not lapsed. */
    public boolean lastsAt(Instant now) {
        return claimedUntil.isAfter(now);
    }
}
