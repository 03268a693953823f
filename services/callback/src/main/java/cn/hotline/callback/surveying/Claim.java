package cn.hotline.callback.surveying;

import cn.hotline.callback.CallbackError;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Which surveyor has a callback on the desk 领取, since when and until when; it lapses by itself.
 *
 * @param claimedBy account
 */
@Embeddable
public record Claim(String claimedBy, String claimedByName, Instant claimedAt, Instant claimedUntil) {
    /** The claim of a surveyor; their own, not lapsed, is renewed. */
    public static Claim taken(Claim present, Actor by, Instant now, Instant until) {
        boolean renewed = present != null && present.isOf(by, now);
        return new Claim(by.id(), by.name(), renewed ? present.claimedAt : now, until);
    }

    /** @throws DomainException {@code claimed-by-another}, unless the actor is a section head besides */
    public static void requireTakeable(Claim present, Actor by, Instant now) {
        if (!by.hasRole(Role.SECTION_HEAD)) {
            requireCallable(present, false, by, now);
        }
    }

    /** @throws DomainException {@code not-claimed}; {@code claimed-by-another}, unless the actor is a section head */
    public static void requireReturnable(Claim present, Actor by, Instant now) {
        if (present == null || !present.lastsAt(now)) {
            throw new DomainException(CallbackError.NOT_CLAIMED);
        }
        requireTakeable(present, by, now);
    }

    /**
     * @param onlyWhenClaimed whether nobody calls without having claimed it
     * @throws DomainException {@code claimed-by-another} when it lies on somebody else's desk, {@code not-claimed}
     */
    public static void requireCallable(Claim present, boolean onlyWhenClaimed, Actor by, Instant now) {
        boolean lasting = present != null && present.lastsAt(now);
        if (lasting && !present.claimedBy.equals(by.id())) {
            throw new DomainException(CallbackError.CLAIMED_BY_ANOTHER, present.claimedByName);
        }
        if (onlyWhenClaimed && !lasting) {
            throw new DomainException(CallbackError.NOT_CLAIMED);
        }
    }

    private boolean isOf(Actor actor, Instant now) {
        return lastsAt(now) && claimedBy.equals(actor.id());
    }

    /** Whether it has not lapsed. */
    public boolean lastsAt(Instant now) {
        return claimedUntil.isAfter(now);
    }
}
