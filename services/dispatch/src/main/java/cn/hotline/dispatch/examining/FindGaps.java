package cn.hotline.dispatch.examining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * Finds the gaps of the catalogue 空白 on a day: categories with none below them, for which no line holds in the whole district nor
 * one in each of its streets. A line counts that asks for no condition and names an active unit; the lines of the categories above
 * count too.
 */
@ApplicationScoped
public class FindGaps {
    private static final String LACKING = "with line as (select e.category, e.area from catalogue_entry e"
            + " join unit u on u.code = e.unit and u.active where e.valid_from <= ?1"
            + " and (e.valid_until is null or e.valid_until >= ?1) and e.types = '{}' and e.tags = '{}'),"
            + " street as (select code, name from unit where kind = 'STREET' and active),"
            + " leaf as (select c.code, c.name,"
            + " array(select distinct area from line where left(c.code, length(category)) = category"
            + " and area in (select code from street)) having_one"
            + " from category c where c.active"
            + " and not exists (select from category k where k.parent = c.code and k.active)"
            + " and not exists (select from line where area is null and left(c.code, length(category)) = category))"
            + " select code, name, having_one = '{}',"
            + " array(select s.code from street s where s.code <> all (having_one) order by s.code),"
            + " array(select s.name from street s where s.code <> all (having_one) order by s.code)"
            + " from leaf where (having_one = '{}' or exists (select from street s where s.code <> all (having_one)))"
            + " and code > ?2 order by code limit ?3";

    private final Session session;

    FindGaps(Session session) {
        this.session = session;
    }

    /** Gaps in the order of the categories; {@code after} null for the first page. */
    public List<Gap> find(LocalDate day, String after, int count) {
        return session
                .createNativeQuery(LACKING, Object[].class)
                .setParameter(1, day)
                .setParameter(2, after == null ? "" : after)
                .setParameter(3, count)
                .getResultList()
                .stream()
                .map(FindGaps::gap)
                .toList();
    }

    private static Gap gap(Object[] row) {
        boolean everywhere = (Boolean) row[2];
        List<Gap.Street> streets = new ArrayList<>();
        String[] codes = (String[]) row[3];
        for (int i = 0; i < codes.length && !everywhere; i++) {
            streets.add(new Gap.Street(codes[i], ((String[]) row[4])[i]));
        }
        return new Gap((String) row[0], (String) row[1], everywhere, List.copyOf(streets));
    }
}
