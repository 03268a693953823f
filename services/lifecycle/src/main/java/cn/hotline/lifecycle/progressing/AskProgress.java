package cn.hotline.lifecycle.progressing;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.DemandAnswered;
import cn.hotline.events.EventJson;
import cn.hotline.events.ProgressNoted;
import cn.hotline.events.Replied;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.kernel.ProgressCode;
import cn.hotline.kernel.TokenBuckets;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.error.TryLater;
import cn.hotline.lifecycle.LifecycleError;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseStatus;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A citizen asks how far a case has come 查询进度.
 *
 * <p>INVARIANT: the code is judged before anything is looked up, so a wrong code of a case and a number that was never given are
 * the same answer after the same work.
 */
@ApplicationScoped
public class AskProgress {
    private static final String REPLIED = "dispatch.replied";
    private static final String APPROVED = "closure.review-approved";
    private static final String ANSWERED = "intake.demand-answered";
    private static final String NOTED = "dispatch.progress-noted";
    private static final String CALLED_BACK = "callback.completed";
    private static final Set<CaseStatus> OVER =
            Set.of(CaseStatus.ANSWERED, CaseStatus.REFUSED, CaseStatus.WITHDRAWN, CaseStatus.ARCHIVED);
    private static final Set<CaseStatus> HANDLING = Set.of(
            CaseStatus.DISPATCHED, CaseStatus.SIGNED, CaseStatus.REWORK, CaseStatus.RETURNING, CaseStatus.REPLIED);

    private final EntityManager entities;
    private final Clock clock;
    private final ProgressCode codes;
    private final TokenBuckets cases;
    private final TokenBuckets addresses;

    AskProgress(EntityManager entities, Clock clock, ProgressConfig config) {
        this.entities = entities;
        this.clock = clock;
        this.codes = ProgressCode.under(config.key());
        this.cases = new TokenBuckets(config.triesPerCase(), config.pausePerCase(), config.remembered());
        this.addresses = new TokenBuckets(config.triesPerAddress(), config.pausePerAddress(), config.remembered());
    }

    /**
     * The progress of the case.
     *
     * @param address where the question comes from
     * @throws TryLater when the case, or the address, has been asked for too often
     * @throws DomainException {@code not-found} when number and code do not belong together
     */
    @Transactional
    public Progress ask(String caseNo, String code, String address) {
        String number = caseNo.strip().toUpperCase(Locale.ROOT);
        limit(addresses, address);
        limit(cases, number);
        if (!codes.fits(number, code)) {
            throw unknown();
        }
        CaseFile file = entities.createQuery("from CaseFile where caseNo = ?1", CaseFile.class)
                .setParameter(1, number)
                .getResultStream()
                .findFirst()
                .orElseThrow(AskProgress::unknown);
        return tell(file, happenings(file));
    }

    private void limit(TokenBuckets buckets, String key) {
        Duration wait = buckets.take(key, clock.instant());
        if (!wait.isZero()) {
            throw new TryLater(LifecycleError.TOO_MANY_INQUIRIES, wait);
        }
    }

    private List<Happening> happenings(CaseFile file) {
        Set<String> types = new TreeSet<>(CitizenWords.types());
        types.addAll(List.of(REPLIED, APPROVED, NOTED));
        return entities.createQuery(
                        "select new cn.hotline.lifecycle.progressing.Happening(e.type, e.at, e.details)"
                                + " from TimelineEntry e where e.caseId = ?1 and e.type in ?2 and not e.unexpected"
                                + " order by e.seq",
                        Happening.class)
                .setParameter(1, file.id().value())
                .setParameter(2, types)
                .getResultList();
    }

    private static Progress tell(CaseFile file, List<Happening> happenings) {
        List<Progress.Step> steps = happenings.stream()
                .flatMap(each -> words(each).stream().map(what -> new Progress.Step(what, each.at())))
                .toList();
        return new Progress(
                file.caseNo().value(),
                CitizenWords.of(file.status()),
                OVER.contains(file.status()),
                steps,
                file.unitName(),
                HANDLING.contains(file.status()) ? file.dueAt() : null,
                publicReply(happenings));
    }

    /** A note of the unit is told only when it is meant for the citizen 阶段性答复, a callback only when there was one. */
    private static Optional<String> words(Happening happening) {
        if (happening.type().equals(NOTED)) {
            ProgressNoted note = read(happening, ProgressNoted.class);
            return note.interimReply() ? Optional.of(CitizenWords.INTERIM + note.text()) : Optional.empty();
        }
        boolean notAsked = happening.type().equals(CALLED_BACK)
                && read(happening, CallbackCompleted.class).outcome() == CallbackOutcome.NOT_SAMPLED;
        return notAsked ? Optional.empty() : CitizenWords.of(happening.type());
    }

    /** The last reply that passed its review, or the answer given on the line. */
    private static String publicReply(List<Happening> happenings) {
        String replied = null;
        String approved = null;
        for (Happening each : happenings) {
            switch (each.type()) {
                case ANSWERED -> approved = read(each, DemandAnswered.class).answer();
                case REPLIED -> replied = read(each, Replied.class).publicReply();
                case APPROVED -> approved = replied;
                default -> {}
            }
        }
        return approved;
    }

    private static <E> E read(Happening happening, Class<E> event) {
        try {
            return EventJson.mapper().readValue(happening.details(), event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("timeline entry is unreadable: " + happening.type(), e);
        }
    }

    private static DomainException unknown() {
        return new DomainException(CommonError.NOT_FOUND, "编号与查询码相符的诉求");
    }
}
