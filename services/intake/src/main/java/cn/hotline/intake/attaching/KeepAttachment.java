package cn.hotline.intake.attaching;

import cn.hotline.intake.IntakeConfig;
import cn.hotline.intake.IntakeError;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.DemandAction;
import cn.hotline.intake.registering.Demands;
import cn.hotline.intake.reporters.Reporters;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The row of an attachment 附件登记, once its file lies in the store; uploads to one case pass one at a time. */
@ApplicationScoped
public class KeepAttachment {
    private final Demands demands;
    private final Attachments attachments;
    private final LooseFiles looseFiles;
    private final Reporters reporters;
    private final IntakeConfig.Attachments limits;
    private final Caller caller;
    private final Clock clock;

    KeepAttachment(
            Demands demands,
            Attachments attachments,
            LooseFiles looseFiles,
            Reporters reporters,
            IntakeConfig config,
            Caller caller,
            Clock clock) {
        this.demands = demands;
        this.attachments = attachments;
        this.looseFiles = looseFiles;
        this.reporters = reporters;
        this.limits = config.attachments();
        this.caller = caller;
        this.clock = clock;
    }

    /** The attachment, or the one of the same content that another upload made meanwhile: then this file stays loose. */
    @Transactional
    public Attachment keep(CaseId caseId, StoredFile file) {
        Demand demand =
                demands.lock(caseId).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "诉求 " + caseId));
        Optional<Attachment> same = attachments.same(caseId, file.facts().sha256());
        if (same.isPresent()) {
            return same.get();
        }
        demand.require(DemandAction.ATTACH);
        if (attachments.count("caseId", caseId.value()) >= limits.most()) {
            throw new DomainException(IntakeError.TOO_MANY_ATTACHMENTS, limits.most());
        }
        if (!looseFiles.claim(file.key())) {
            throw new DomainException(CommonError.CONCURRENT_CHANGE);
        }
        Attachment attachment = new Attachment(
                file.id(),
                caseId,
                reporters.mask(caseId, file.name()),
                file,
                caller.actor(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        attachments.persistAndFlush(attachment);
        return attachment;
    }
}
