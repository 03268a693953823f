package cn.hotline.intake.attaching;

import cn.hotline.intake.IntakeError;
import cn.hotline.intake.registering.DemandQueries;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.UUID;

/** The attachments 附件查看 of a case, as far as the caller may see them. */
@ApplicationScoped
public class ReadAttachments {
    private final DemandQueries queries;
    private final AttachmentAccess access;
    private final Attachments attachments;
    private final AttachmentStore store;

    ReadAttachments(DemandQueries queries, AttachmentAccess access, Attachments attachments, AttachmentStore store) {
        this.queries = queries;
        this.access = access;
        this.attachments = attachments;
        this.store = store;
    }

    /** An attachment and its bytes, to be closed by the caller. */
    public record Content(Attachment attachment, InputStream bytes) {}

    public List<Attachment> list(CaseId caseId) {
        return attachments.of(caseId).stream()
                .filter(access.of(queries.one(caseId)))
                .toList();
    }

    /** @throws DomainException {@code not-found} also for an attachment the caller may not see; {@code personal-data-erased}, {@code attachment-store-away} */
    public Content open(CaseId caseId, UUID attachmentId) {
        Attachment attachment = attachments.require(caseId, attachmentId);
        if (!access.of(queries.one(caseId)).test(attachment)) {
            throw new DomainException(CommonError.NOT_FOUND, "附件 " + attachmentId);
        }
        if (attachment.erasedAt() != null) {
            throw new DomainException(IntakeError.PERSONAL_DATA_ERASED);
        }
        try {
            return new Content(attachment, store.get(attachment.storageKey()));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("bytes of attachment " + attachmentId + " are lost", e);
        } catch (IOException e) {
            throw StoreAway.because(e);
        }
    }
}
