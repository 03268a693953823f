package cn.hotline.intake.attaching;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The attachments 附件 of all cases. */
@ApplicationScoped
public class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    /** A case's attachments in the order they came. */
    List<Attachment> of(CaseId caseId) {
        return list("caseId = ?1 order by uploadedAt, attachmentId", caseId.value());
    }

    Optional<Attachment> same(CaseId caseId, String sha256) {
        return find("caseId = ?1 and sha256 = ?2", caseId.value(), sha256).firstResultOptional();
    }

    /** @throws DomainException {@code not-found} */
    Attachment require(CaseId caseId, UUID attachmentId) {
        return find("caseId = ?1 and attachmentId = ?2", caseId.value(), attachmentId)
                .firstResultOptional()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "附件 " + attachmentId));
    }
}
