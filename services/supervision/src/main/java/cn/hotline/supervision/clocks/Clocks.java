package cn.hotline.supervision.clocks;

import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.supervision.watching.SupervisedCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;

/** The clocks 时限. */
@ApplicationScoped
public class Clocks {
    private final EntityManager entities;

    Clocks(EntityManager entities) {
        this.entities = entities;
    }

    void add(CaseClock clock) {
        entities.persist(clock);
    }

    /** @throws DomainException {@code not-found} */
    public CaseClock get(UUID id) {
        return Optional.ofNullable(entities.find(CaseClock.class, id))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "时限 " + id));
    }

    /** The latest clock of a kind, found by its id: events come in batches, and a query would write the batch out each time. */
    public Optional<CaseClock> latest(SupervisedCase watched, ClockKind kind) {
        return watched.clock(kind).map(id -> entities.find(CaseClock.class, id));
    }

    /** The latest clocks of all kinds, read at once. */
    Stream<CaseClock> latest(SupervisedCase watched) {
        return read(watched, ClockKind.values()).stream();
    }

    /** Reads the latest clocks of these kinds at once: each is at hand from now on. */
    List<CaseClock> read(SupervisedCase watched, ClockKind... kinds) {
        List<UUID> ids = Arrays.stream(kinds)
                .flatMap(kind -> watched.clock(kind).stream())
                .toList();
        return entities.unwrap(Session.class).findMultiple(CaseClock.class, ids, SessionCheckMode.ENABLED);
    }
}
