package cn.hotline.dispatch.catalogue;

import cn.hotline.dispatch.handling.CaseFacts;
import cn.hotline.dispatch.units.Unit;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The responsibility catalogue 派单目录 as today's dispatches read it. */
@ApplicationScoped
public class Catalogue {
    private static final String IN_FORCE = "select e, u from CatalogueEntry e join Unit u on u.code = e.columns.unit"
            + " where e.columns.category in ?1 and u.active"
            + " and e.columns.validFrom <= ?2 and (e.columns.validUntil is null or e.columns.validUntil >= ?2)";

    private final EntityManager entities;
    private final Clock clock;

    Catalogue(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The lines in force for some categories, read at once. */
    public Lines linesFor(Collection<CategoryCode> categories) {
        if (categories.isEmpty()) {
            return new Lines(List.of());
        }
        Set<String> codes = categories.stream()
                .flatMap(each -> CatalogueMatch.inherited(each).stream())
                .collect(Collectors.toSet());
        return new Lines(entities.createQuery(IN_FORCE, Object[].class)
                .setParameter(1, codes)
                .setParameter(2, LocalDate.ofInstant(clock.instant(), DistrictTime.ZONE))
                .getResultStream()
                .map(row -> new Proposal((CatalogueEntry) row[0], (Unit) row[1]))
                .toList());
    }

    /** Lines of the catalogue, to be matched against cases. */
    public record Lines(List<Proposal> all) {
        /**
         * The line that holds for a case.
         *
         * @param except a unit that is not to be proposed, because it returned the case; may be null
         */
        public Optional<Proposal> propose(CaseFacts facts, UnitCode except) {
            List<Proposal> allowed =
                    all.stream().filter(line -> !line.unitCode().equals(except)).toList();
            return new CatalogueMatch(facts).best(allowed);
        }
    }
}
