package cn.hotline.intake.reporters;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The reporters 诉求人, one per case. */
@ApplicationScoped
public class Reporters implements PanacheRepositoryBase<Reporter, UUID> {
    private static final Logger LOG = Logger.getLogger(Reporters.class);

    private final Vault vault;
    private final SearchHash hash;

    Reporters(Vault vault, SearchHash hash) {
        this.vault = vault;
        this.hash = hash;
    }

    /** Keeps the reporter of a new case. */
    public Reporter keep(CaseId caseId, PersonalData data, boolean anonymous, boolean confidential) {
        Reporter reporter = new Reporter(caseId, data, anonymous, confidential, vault, hash);
        persist(reporter);
        return reporter;
    }

    /** The words of a command about a case with everything of its reporter replaced. */
    public String mask(CaseId caseId, String text) {
        return text == null ? null : open(require(caseId)).mask(text);
    }

    /** As {@link #mask}, for the address of the matter: where it is must be known even when the reporter lives there. */
    public String maskPlace(CaseId caseId, String address) {
        return address == null ? null : require(caseId).open(vault).maskPlace(address);
    }

    /** @throws DomainException {@code personal-data-erased} when only a tombstone is left of the case's reporter */
    public void requireKept(CaseId caseId) {
        if (require(caseId).isErased()) {
            throw new DomainException(IntakeError.PERSONAL_DATA_ERASED);
        }
    }

    /** The reporter locked until the transaction ends: nobody erases it meanwhile. */
    public Reporter lock(CaseId caseId) {
        return findByIdOptional(caseId.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "诉求 " + caseId));
    }

    /** @throws DomainException {@code not-found} */
    Reporter require(CaseId caseId) {
        return findByIdOptional(caseId.value())
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "诉求 " + caseId));
    }

    /** @throws DomainException {@code reporter-unreadable} when the key is missing or another one */
    PersonalData open(Reporter reporter) {
        return readable(() -> reporter.open(vault));
    }

    /** @throws DomainException {@code reporter-unreadable} when the key is missing or another one */
    <T> T readable(Supplier<T> opened) {
        try {
            return opened.get();
        } catch (SealUnreadable unreadable) {
            LOG.error(unreadable.getMessage());
            throw new DomainException(IntakeError.REPORTER_UNREADABLE);
        }
    }
}
