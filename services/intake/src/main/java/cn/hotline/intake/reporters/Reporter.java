package cn.hotline.intake.reporters;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The reporter 诉求人 of one case: masked for display, hashed for search, sealed for the rest. */
@Entity
public class Reporter {
    @Id
    private UUID caseId;

    private String nameMasked;
    private String phoneMasked;
    private boolean anonymous;
    private boolean confidential;
    private byte[] nameHash;
    private byte[] phoneHash;
    private byte[] sealed;
    private Instant erasedAt;

    protected Reporter() {}

    Reporter(CaseId caseId, PersonalData data, boolean anonymous, boolean confidential, Vault vault, SearchHash hash) {
        this.caseId = caseId.value();
        this.nameMasked = Masking.name(data.name());
        this.phoneMasked = PhoneNumber.masked(data.phone());
        this.anonymous = anonymous;
        this.confidential = confidential;
        this.nameHash = hash.name(data.name());
        this.phoneHash = hash.phone(data.phone());
        this.sealed = vault.seal(caseId, data);
    }

    /** @throws DomainException {@code personal-data-erased} */
    PersonalData open(Vault vault) {
        if (isErased()) {
            throw new DomainException(IntakeError.PERSONAL_DATA_ERASED);
        }
        return vault.open(new CaseId(caseId), sealed);
    }

    public String nameMasked() {
        return nameMasked;
    }

    public String phoneMasked() {
        return phoneMasked;
    }

    /** Whether the time of the personal data was over 留存期满 and only a tombstone is left. */
    public boolean isErased() {
        return erasedAt != null;
    }

    /** Whether the reporter gave no name on purpose. */
    public boolean isAnonymous() {
        return anonymous;
    }

    /** Whether the reporter must stay hidden from the handling unit. */
    public boolean isConfidential() {
        return confidential;
    }
}
