package cn.hotline.intake.registering;

import cn.hotline.intake.IntakeError;
import cn.hotline.intake.reporters.PersonalData;
import cn.hotline.intake.reporters.SearchHash;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.ContactId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HexFormat;

/**
 * The contacts 来电 in which several demands were told; a contact is nothing but the id its demands share.
 *
 * <p>INVARIANT: all demands of a contact have one reporter, compared by keyed hashes. Registrations of one contact pass one at a
 * time: {@link Directories#lookAndHold} holds the contact before this reads it.
 */
@ApplicationScoped
class Contacts {
    private final EntityManager entities;
    private final SearchHash hash;

    Contacts(EntityManager entities, SearchHash hash) {
        this.entities = entities;
        this.hash = hash;
    }

    /** @throws DomainException {@code contact-of-other-reporter} */
    void requireSameReporter(ContactId contact, PersonalData data) {
        Object same = entities.createNativeQuery("select coalesce(bool_and("
                        + "encode(r.phone_hash, 'hex') is not distinct from cast(?2 as text)"
                        + " and encode(r.name_hash, 'hex') is not distinct from cast(?3 as text)), true)"
                        + " from demand d join reporter r on r.case_id = d.case_id where d.contact_id = ?1")
                .setParameter(1, contact.value())
                .setParameter(2, hex(hash.phone(data.phone())))
                .setParameter(3, hex(hash.name(data.name())))
                .getSingleResult();
        if (!Boolean.TRUE.equals(same)) {
            throw new DomainException(IntakeError.CONTACT_OF_OTHER_REPORTER);
        }
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
