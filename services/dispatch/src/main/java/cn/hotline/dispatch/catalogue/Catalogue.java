package cn.hotline.dispatch.catalogue;

import cn.hotline.dispatch.units.Unit;
import cn.hotline.events.Place;
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
    private static final String IN_FORCE = "select e, u from CatalogueEntry e join Unit u on u.code = e.unit"
            + " where e.category in ?1 and u.active"
            + " and e.validFrom <= ?2 and (e.validUntil is null or e.validUntil >= ?2)";

    private final EntityManager entities;
    private final Clock clock;

    Catalogue(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The unit the catalogue names.
     *
     * @param category null when unknown, then no unit is found
     * @param place null when unknown
     * @param except a unit that is not to be proposed, because it returned the case; may be null
     */
    public Optional<Proposal> propose(CategoryCode category, Place place, UnitCode except) {
        return linesFor(category == null ? List.of() : List.of(category)).propose(category, place, except);
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
                .map(row -> new Proposal(((CatalogueEntry) row[0]).terms(), (Unit) row[1]))
                .toList());
    }

    /** Lines of the catalogue, to be matched against cases. */
    public record Lines(List<Proposal> all) {
        public Optional<Proposal> propose(CategoryCode category, Place place, UnitCode except) {
            if (category == null) {
                return Optional.empty();
            }
            List<Proposal> allowed =
                    all.stream().filter(line -> !line.unitCode().equals(except)).toList();
            return new CatalogueMatch(category, place).best(allowed);
        }
    }
}
