package cn.hotline.intake.reporters;

import cn.hotline.intake.supplementing.Supplements;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Someone looks at a reporter's contact 查看联系方式 for a purpose; the look and its record are one transaction. */
@ApplicationScoped
public class ViewContact {
    private final Reporters reporters;
    private final HandlingUnits handlingUnits;
    private final OpenEvaluations openEvaluations;
    private final ContactViews views;
    private final Supplements supplements;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    ViewContact(
            Reporters reporters,
            HandlingUnits handlingUnits,
            OpenEvaluations openEvaluations,
            ContactViews views,
            Supplements supplements,
            Vault vault,
            Caller caller,
            Clock clock) {
        this.reporters = reporters;
        this.handlingUnits = handlingUnits;
        this.openEvaluations = openEvaluations;
        this.views = views;
        this.supplements = supplements;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the viewer gets to see, and the record of it. */
    public record Viewed(ContactView view, PersonalData data, List<Supplements.Told> supplements) {}

    @Transactional
    public Viewed view(CaseId caseId, ContactPurpose purpose, String note) {
        Reporter reporter = reporters.require(caseId);
        Actor viewer = caller.actor();
        ContactPolicy.require(viewer, purpose, reporter.isConfidential(), handlingUnits.of(caseId));
        boolean evaluates = purpose == ContactPurpose.EVALUATION;
        if (evaluates) {
            openEvaluations.require(caseId);
        }
        PersonalData data = reporters.open(reporter);
        List<Supplements.Told> told =
                evaluates ? List.of() : reporters.readable(() -> supplements.asTold(caseId, vault));
        ContactView view = new ContactView(
                caseId, viewer, purpose, data.mask(note), clock.instant().truncatedTo(ChronoUnit.MICROS));
        views.persistAndFlush(view);
        return new Viewed(view, evaluates ? data.toCallOnly() : data, told);
    }
}
