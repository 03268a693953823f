package cn.hotline.dispatch.examining;

import cn.hotline.dispatch.catalogue.CatalogueEntries;
import cn.hotline.dispatch.catalogue.CatalogueEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Finds the overlaps of the catalogue 重叠 on a day.
 *
 * <p>A case has one type, so two lines for different types never meet; it may bear many tags, so two lines for different tags can.
 */
@ApplicationScoped
public class FindOverlaps {
    private static final String PAIRS = "select a.id one, b.id other from catalogue_entry a"
            + " join catalogue_entry b on b.category = a.category and b.area is not distinct from a.area and b.id > a.id"
            + " join unit u on u.code = a.unit and u.active join unit v on v.code = b.unit and v.active"
            + " where a.unit <> b.unit and a.valid_from <= ?1 and (a.valid_until is null or a.valid_until >= ?1)"
            + " and b.valid_from <= ?1 and (b.valid_until is null or b.valid_until >= ?1)"
            + " and (a.types = '{}' or b.types = '{}' or a.types && b.types)"
            + " and (a.id, b.id) > (?2, ?3) order by a.id, b.id limit ?4";

    private final Session session;
    private final CatalogueEntries entries;

    FindOverlaps(Session session, CatalogueEntries entries) {
        this.session = session;
        this.entries = entries;
    }

    /** Overlaps after a given one, in the order the lines were made. */
    public List<Overlap> find(LocalDate day, PairPlace after, int count) {
        List<Object[]> pairs = session.createNativeQuery(PAIRS, Object[].class)
                .setParameter(1, day)
                .setParameter(2, after.one())
                .setParameter(3, after.other())
                .setParameter(4, count)
                .getResultList();
        if (pairs.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = pairs.stream()
                .flatMap(pair -> Stream.of((UUID) pair[0], (UUID) pair[1]))
                .distinct()
                .toList();
        Map<UUID, CatalogueEntry> lines = entries.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(CatalogueEntry::id, Function.identity()));
        return pairs.stream()
                .map(pair -> new Overlap(lines.get((UUID) pair[0]), lines.get((UUID) pair[1])))
                .toList();
    }
}
