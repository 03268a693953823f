package cn.hotline.intake.attaching;

import cn.hotline.intake.IntakeError;
import cn.hotline.intake.registering.DemandRow;
import cn.hotline.intake.reporters.HandlingUnits;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who may see which attachments 附件查看规则: the centre's staff all, a handler those of cases its unit handles, a source those of
 * its own demands, a patroller those of its own reports.
 *
 * <p>INVARIANT: of a confidential reporter's case a handler sees only what units uploaded themselves: a voice or a letter tells who
 * the reporter is.
 */
@ApplicationScoped
class AttachmentAccess {
    private static final Role[] STAFF = {
        Role.AGENT,
        Role.DISPATCHER,
        Role.SECTION_HEAD,
        Role.CENTRE_LEADER,
        Role.SUPERVISOR,
        Role.REVIEWER,
        Role.SURVEYOR,
        Role.ADMIN
    };

    private final HandlingUnits handlingUnits;
    private final Caller caller;

    AttachmentAccess(HandlingUnits handlingUnits, Caller caller) {
        this.handlingUnits = handlingUnits;
        this.caller = caller;
    }

    /**
     * Which of a case's attachments the caller may see.
     *
     * @throws DomainException {@code other-unit}, {@code other-source}, {@code other-patroller} when the case is none of the caller's
     */
    Predicate<Attachment> of(DemandRow row) {
        if (Stream.of(STAFF).anyMatch(caller::hasRole)) {
            return attachment -> true;
        }
        if (isHandled(row)) {
            return attachment -> !row.reporter().isConfidential() || attachment.uploadedByUnit() != null;
        }
        if (isFoundByCaller(row)) {
            return attachment -> true;
        }
        if (isSent(row)) {
            return attachment -> true;
        }
        if (caller.hasRole(Role.PATROLLER)) {
            throw new DomainException(IntakeError.OTHER_PATROLLER);
        }
        throw new DomainException(caller.hasRole(Role.HANDLER) ? CommonError.OTHER_UNIT : IntakeError.OTHER_SOURCE);
    }

    private boolean isHandled(DemandRow row) {
        UnitCode unit = caller.actor().unit();
        return caller.hasRole(Role.HANDLER)
                && unit != null
                && handlingUnits.of(row.demand().caseId()).contains(unit);
    }

    private boolean isFoundByCaller(DemandRow row) {
        return caller.hasRole(Role.PATROLLER)
                && row.demand().provenance().isPatrol()
                && caller.actor().id().equals(row.demand().provenance().registeredBy());
    }

    private boolean isSent(DemandRow row) {
        String account = caller.actor().id();
        return caller.hasRole(Role.SOURCE)
                && (account.equals(row.demand().provenance().registeredBy()) || account.equals(row.channelAccount()));
    }
}
