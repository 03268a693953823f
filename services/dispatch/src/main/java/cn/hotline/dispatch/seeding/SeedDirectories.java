package cn.hotline.dispatch.seeding;

import cn.hotline.dispatch.catalogue.CatalogueHistory;
import cn.hotline.dispatch.catalogue.CatalogueTerms;
import cn.hotline.dispatch.catalogue.Conditions;
import cn.hotline.dispatch.categories.Category;
import cn.hotline.dispatch.units.Unit;
import cn.hotline.dispatch.units.UnitKind;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/**
 * Fills empty directories with a made-up district 示范区 and tells the other services.
 *
 * <p>Of two nodes starting at once the second waits for the first and then finds the directories filled.
 */
@ApplicationScoped
public class SeedDirectories {
    private static final long LOCK = 0x7365656473L;

    private final EntityManager entities;
    private final Outbox outbox;
    private final CatalogueHistory history;

    SeedDirectories(EntityManager entities, Outbox outbox, CatalogueHistory history) {
        this.entities = entities;
        this.outbox = outbox;
        this.history = history;
    }

    /** @return whether there was anything to fill */
    @Transactional
    public boolean seed() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)", String.class)
                .setParameter(1, LOCK)
                .getSingleResult();
        boolean filled = (Boolean) entities.createNativeQuery(
                        "select exists(select from unit) or exists(select from category)", Boolean.class)
                .getSingleResult();
        if (filled) {
            return false;
        }
        CsvTable.read("/seed/units.csv").rows().forEach(this::unit);
        CsvTable.read("/seed/categories.csv").rows().forEach(this::category);
        entities.flush();
        history.add(
                CsvTable.read("/seed/catalogue.csv").rows().stream()
                        .map(SeedDirectories::terms)
                        .toList(),
                Actor.system("dispatch"));
        return true;
    }

    private void unit(List<String> row) {
        Unit superior = row.get(3).isEmpty() ? null : entities.find(Unit.class, row.get(3));
        Unit unit = new Unit(new UnitCode(row.get(0)), row.get(1), UnitKind.valueOf(row.get(2)), superior, true);
        entities.persist(unit);
        outbox.append(unit.changed());
    }

    private void category(List<String> row) {
        Category category = new Category(new CategoryCode(row.get(0)), row.get(1), true);
        entities.persist(category);
        outbox.append(category.changed());
    }

    private static CatalogueTerms terms(List<String> row) {
        return new CatalogueTerms(
                new CategoryCode(row.get(0)),
                row.get(1).isEmpty() ? null : new UnitCode(row.get(1)),
                Conditions.NONE,
                new UnitCode(row.get(2)),
                List.of(),
                Boolean.parseBoolean(row.get(3)),
                row.get(4),
                null,
                null,
                LocalDate.parse(row.get(5)),
                row.get(6).isEmpty() ? null : LocalDate.parse(row.get(6)));
    }
}
