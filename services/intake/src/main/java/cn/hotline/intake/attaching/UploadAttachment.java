package cn.hotline.intake.attaching;

import cn.hotline.intake.IntakeError;
import cn.hotline.intake.channels.ChannelRequirements;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.DemandAction;
import cn.hotline.intake.registering.DemandQueries;
import cn.hotline.intake.registering.DemandRow;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An agent, a source, the handling unit or the patroller attaches a file 上传附件; the same content again is the same attachment.
 *
 * <p>No transaction spans the copying: the key is announced, the file put, the row made, each by itself. Where a process dies in
 * between, a loose file stays behind and is swept.
 */
@ApplicationScoped
public class UploadAttachment {
    private final DemandQueries queries;
    private final AttachmentAccess access;
    private final ChannelRequirements requirements;
    private final Attachments attachments;
    private final StoreFile storeFile;
    private final KeepAttachment keepAttachment;
    private final Caller caller;

    UploadAttachment(
            DemandQueries queries,
            AttachmentAccess access,
            ChannelRequirements requirements,
            Attachments attachments,
            StoreFile storeFile,
            KeepAttachment keepAttachment,
            Caller caller) {
        this.queries = queries;
        this.access = access;
        this.requirements = requirements;
        this.attachments = attachments;
        this.storeFile = storeFile;
        this.keepAttachment = keepAttachment;
        this.caller = caller;
    }

    /**
     * An attachment that was sent.
     *
     * @param created false when the case had the same content before
     */
    public record Uploaded(Attachment attachment, boolean created) {}

    /**
     * @param name what the file is called at the sender's
     * @param moment for a photo of the place before or after; null for all else
     */
    public Uploaded upload(CaseId caseId, String name, Path file, PhotoMoment moment) {
        requireAllowed(queries.one(caseId));
        FileFacts facts = storeFile.check(file, moment);
        Optional<Attachment> same = attachments.same(caseId, facts.sha256());
        if (same.isPresent()) {
            requireMoment(same.get(), moment);
            return new Uploaded(same.get(), false);
        }
        StoredFile stored = storeFile.put(name, file, facts, moment);
        Attachment kept = keepAttachment.keep(caseId, stored);
        return new Uploaded(kept, kept.attachmentId().equals(stored.id()));
    }

    /** A photo of the place as it was found does not show it put right. */
    private static void requireMoment(Attachment same, PhotoMoment moment) {
        if (moment != null && same.moment() != moment) {
            throw new DomainException(IntakeError.PHOTO_OF_OTHER_MOMENT, moment.label());
        }
    }

    private void requireAllowed(DemandRow row) {
        access.of(row);
        Demand demand = row.demand();
        demand.require(DemandAction.ATTACH);
        boolean ofTheChannel = caller.hasRole(Role.AGENT) || caller.hasRole(Role.SOURCE);
        if (ofTheChannel
                && !requirements
                        .inForce(demand.channel(), demand.registeredAt())
                        .attachmentsAllowed()) {
            throw new DomainException(IntakeError.ATTACHMENTS_NOT_ALLOWED, demand.channel());
        }
    }
}
