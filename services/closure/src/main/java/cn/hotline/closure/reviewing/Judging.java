package cn.hotline.closure.reviewing;

import cn.hotline.closure.ClosureError;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import java.util.List;

/**
 * Whose a review is to decide 审核权限.
 *
 * @param patroller account; null for a review
 * @param unitPath the handling unit and its superiors
 */
record Judging(ReviewKind kind, String patroller, List<String> unitPath) {
    /**
     * A review 质检审核 is a reviewer's of another unit to decide. A verification 核实 is its patroller's, of whatever unit; while the
     * patroller is away, a section head of another unit decides it in their place.
     *
     * @throws DomainException {@code not-the-verifier}, {@code not-a-reviewer}, {@code own-unit} when it is for somebody else to decide
     */
    void require(Actor judge) {
        if (isVerifiedBy(judge)) {
            return;
        }
        if (kind == ReviewKind.REVIEW && !judge.hasRole(Role.REVIEWER)) {
            throw new DomainException(ClosureError.NOT_A_REVIEWER);
        }
        if (kind == ReviewKind.VERIFICATION && !judge.hasRole(Role.SECTION_HEAD)) {
            throw new DomainException(ClosureError.NOT_THE_VERIFIER);
        }
        requireOutsider(judge);
    }

    /** @throws DomainException {@code own-unit} when they belong to the unit whose reply it is, or above it */
    void requireOutsider(Actor actor) {
        if (actor.unit() != null && unitPath.contains(actor.unit().value())) {
            throw new DomainException(ClosureError.OWN_UNIT);
        }
    }

    /** Whether the account reported the place on patrol and is to look at it again. */
    private boolean isVerifiedBy(Actor account) {
        return kind == ReviewKind.VERIFICATION
                && account.hasRole(Role.PATROLLER)
                && account.id().equals(patroller);
    }
}
