package cn.hotline.intake.reporters;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import java.util.List;

/** Who may look at a reporter's contact 联系方式查看规则: by role and purpose, by unit, by confidentiality. */
final class ContactPolicy {
    private ContactPolicy() {}

    /**
     * Lets the viewer pass or refuses.
     *
     * @param handledBy the unit that handles the case now and its superiors; empty when none does
     */
    static void require(Actor viewer, ContactPurpose purpose, boolean confidential, List<UnitCode> handledBy) {
        if (purpose.roles().stream().noneMatch(viewer::hasRole)) {
            throw new DomainException(IntakeError.PURPOSE_NOT_ALLOWED, purpose.label());
        }
        if (purpose == ContactPurpose.EVALUATION && viewer.unit() != null && handledBy.contains(viewer.unit())) {
            throw new DomainException(IntakeError.PURPOSE_NOT_ALLOWED, purpose.label());
        }
        if (!purpose.roles().contains(Role.HANDLER)) {
            requireHidden(viewer, confidential);
            return;
        }
        if (viewer.unit() == null || !handledBy.contains(viewer.unit())) {
            throw new DomainException(CommonError.OTHER_UNIT);
        }
        requireHidden(viewer, confidential);
    }

    /** Who handles cases never sees a confidential reporter, whatever other role they look in. */
    private static void requireHidden(Actor viewer, boolean confidential) {
        if (confidential && viewer.hasRole(Role.HANDLER)) {
            throw new DomainException(IntakeError.REPORTER_CONFIDENTIAL);
        }
    }
}
