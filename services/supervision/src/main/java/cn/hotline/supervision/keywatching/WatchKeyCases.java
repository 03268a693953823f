package cn.hotline.supervision.keywatching;

import cn.hotline.events.KeyWatched;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.supervision.SupervisionError;
import cn.hotline.supervision.units.ResponsibleUnit;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Puts cases under key watch 重点关注, by rule or by hand, and tells the unit that has them.
 *
 * <p>A watched case is found by its id, never by a query: events come in batches, and a query would write the batch out each time.
 */
@ApplicationScoped
public class WatchKeyCases {
    private static final Actor SYSTEM = Actor.system("supervision");

    private final SupervisedCases cases;
    private final WatchClasses classes;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    WatchKeyCases(SupervisedCases cases, WatchClasses classes, EntityManager entities, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.classes = classes;
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param title masked; null where this time it is not told */
    @Transactional
    public void described(
            CaseId caseId, CaseNo caseNo, Collection<String> tags, CategoryCode category, String title, Instant at) {
        Optional<SupervisedCase> watched = cases.find(caseId);
        String known = title == null ? watched.map(SupervisedCase::title).orElse("") : title;
        List<WatchClass> matching = classes.at(at).stream()
                .filter(each -> each.holds(tags, category, known))
                .toList();
        if (!matching.isEmpty()) {
            KeyWatch watch = find(caseId).orElseGet(() -> begin(caseId, caseNo, watched, at));
            matching.stream().filter(each -> watch.enter(each.code())).forEach(each -> tell(watch, each, SYSTEM));
        }
    }

    /** Another unit has the case now, and is told of each class. */
    @Transactional
    public void passed(CaseId caseId, ResponsibleUnit unit, Instant at) {
        find(caseId).filter(watch -> watch.pass(unit)).ifPresent(watch -> classes.at(at).stream()
                .filter(each -> watch.classes().contains(each.code()))
                .forEach(each -> tell(watch, each, SYSTEM)));
    }

    /**
     * A person puts a case under watch.
     *
     * @throws DomainException {@code not-found}, {@code unknown-watch-class}, {@code already-watched}
     */
    @Transactional
    public KeyWatch byHand(CaseId caseId, String watchClass, Actor by) {
        SupervisedCase watched = cases.get(caseId);
        Instant now = clock.instant();
        WatchClass entered = classes.at(now).stream()
                .filter(each -> each.code().equals(watchClass))
                .findFirst()
                .orElseThrow(() -> new DomainException(SupervisionError.UNKNOWN_WATCH_CLASS, watchClass));
        KeyWatch watch = find(caseId).orElseGet(() -> begin(caseId, watched.caseNo(), Optional.of(watched), now));
        if (!watch.enterByHand(watchClass)) {
            throw new DomainException(SupervisionError.ALREADY_WATCHED, watched.caseNo(), entered.name());
        }
        tell(watch, entered, by);
        entities.flush();
        return watch;
    }

    /** @throws DomainException {@code not-found} when the case is not under watch */
    public KeyWatch get(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "重点关注 " + caseId));
    }

    private Optional<KeyWatch> find(CaseId caseId) {
        return Optional.ofNullable(entities.find(KeyWatch.class, caseId.value()));
    }

    private KeyWatch begin(CaseId caseId, CaseNo caseNo, Optional<SupervisedCase> watched, Instant at) {
        KeyWatch watch = new KeyWatch(
                caseId, caseNo, watched.map(SupervisedCase::responsible).orElse(null), at);
        entities.persist(watch);
        return watch;
    }

    private void tell(KeyWatch watch, WatchClass entered, Actor by) {
        outbox.append(
                by,
                new KeyWatched(
                        watch.caseId(),
                        watch.caseNo(),
                        entered.code(),
                        entered.name(),
                        watch.responsible() == null ? null : watch.responsible().code(),
                        entered.demand()));
    }
}
