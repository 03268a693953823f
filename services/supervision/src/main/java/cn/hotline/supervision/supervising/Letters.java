package cn.hotline.supervision.supervising;

import cn.hotline.events.code.LetterCause;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.LetterId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The supervision letters 督办单.
 *
 * <p>INVARIANT: a case has at most one letter of a cause that is neither closed nor cancelled; the database's unique index says so to
 * two at once.
 */
@ApplicationScoped
public class Letters {
    private static final List<LetterStatus> UNFINISHED = List.of(LetterStatus.OPEN, LetterStatus.ANSWERED);

    private final EntityManager entities;

    Letters(EntityManager entities) {
        this.entities = entities;
    }

    void add(Letter letter) {
        entities.persist(letter);
    }

    /** @throws DomainException {@code not-found} */
    public Letter get(LetterId id) {
        return Optional.ofNullable(entities.find(Letter.class, id.value()))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "督办单 " + id));
    }

    /** Which of these cases have a letter of the cause that is not at its end. */
    Set<CaseId> withUnfinished(LetterCause cause, Collection<CaseId> cases) {
        return new HashSet<>(entities.createQuery(
                        "select caseId from Letter where status in :unfinished and cause = :cause and caseId in :cases",
                        UUID.class)
                .setParameter("unfinished", UNFINISHED)
                .setParameter("cause", cause)
                .setParameter("cases", cases.stream().map(CaseId::value).toList())
                .getResultStream()
                .map(CaseId::new)
                .toList());
    }

    /** The case's letter of a cause that is not at its end. */
    Optional<Letter> unfinished(CaseId caseId, LetterCause cause) {
        return entities.createQuery(
                        "from Letter where status in :unfinished and cause = :cause and caseId = :case", Letter.class)
                .setParameter("unfinished", UNFINISHED)
                .setParameter("cause", cause)
                .setParameter("case", caseId.value())
                .getResultStream()
                .findFirst();
    }

    /**
     * The letters of a case that are not at their end, as they are stored.
     *
     * <p>No flush first: events come in batches, and a letter still unwritten in the same batch is one the process asked for, which
     * archiving leaves open anyway and which no change of organisation concerns: its case has no open work order. Letters by rule are
     * written out at once.
     */
    List<Letter> unfinishedOf(CaseId caseId) {
        return entities.createQuery("from Letter where caseId = :case and status in :unfinished", Letter.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("case", caseId.value())
                .setParameter("unfinished", UNFINISHED)
                .getResultList();
    }

    /** So many new letter numbers 督办单号 of the day, e.g. {@code DB20261121-000012}. */
    List<String> numbers(int count, Instant at) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(at, DistrictTime.ZONE));
        return entities
                .unwrap(Session.class)
                .createNativeQuery("select nextval('letter_no_seq') from generate_series(1, :count)", Long.class)
                .setParameter("count", count)
                .getResultList()
                .stream()
                .map(number -> String.format(Locale.ROOT, "DB%s-%06d", day, number))
                .toList();
    }
}
