package cn.hotline.intake.attaching;

import cn.hotline.intake.IntakeConfig;
import cn.hotline.intake.IntakeError;
import cn.hotline.intake.channels.ChannelRequirements;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.DemandAction;
import cn.hotline.intake.registering.DemandQueries;
import cn.hotline.intake.registering.DemandRow;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.Ids;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * An agent, a source or the handling unit attaches a file 上传附件; the same content again is the same attachment.
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
    private final LooseFiles looseFiles;
    private final KeepAttachment keepAttachment;
    private final AttachmentStore store;
    private final IntakeConfig.Attachments limits;
    private final Caller caller;
    private final Clock clock;

    UploadAttachment(
            DemandQueries queries,
            AttachmentAccess access,
            ChannelRequirements requirements,
            Attachments attachments,
            LooseFiles looseFiles,
            KeepAttachment keepAttachment,
            AttachmentStore store,
            IntakeConfig config,
            Caller caller,
            Clock clock) {
        this.queries = queries;
        this.access = access;
        this.requirements = requirements;
        this.attachments = attachments;
        this.looseFiles = looseFiles;
        this.keepAttachment = keepAttachment;
        this.store = store;
        this.limits = config.attachments();
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * An attachment that was sent.
     *
     * @param created false when the case had the same content before
     */
    public record Uploaded(Attachment attachment, boolean created) {}

    /** @param name what the file is called at the sender's */
    public Uploaded upload(CaseId caseId, String name, Path file) {
        requireAllowed(queries.one(caseId));
        FileFacts facts = FileFacts.of(file, limits);
        Optional<Attachment> same = attachments.same(caseId, facts.sha256());
        if (same.isPresent()) {
            return new Uploaded(same.get(), false);
        }
        UUID id = Ids.next();
        String key = id.toString().substring(0, 6) + "/" + id;
        looseFiles.announce(key, clock.instant());
        put(key, file);
        Attachment kept = keepAttachment.keep(caseId, id, key, FileName.of(name, facts.type()), facts);
        return new Uploaded(kept, kept.attachmentId().equals(id));
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

    private void put(String key, Path file) {
        try {
            store.put(key, file);
        } catch (IOException e) {
            throw new UncheckedIOException("attachment could not be stored", e);
        }
    }
}
