package cn.hotline.intake.categories;

import cn.hotline.events.CategoryChanged;
import cn.hotline.events.UnitChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** The copies 目录副本 of what dispatch tells of categories and units; the newest word of each entry stands. */
@ApplicationScoped
public class Directory {
    private final EntityManager entities;

    Directory(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public void on(CategoryChanged changed) {
        entities.createNativeQuery("insert into category (code, name, parent, active) values (?1, ?2, ?3, ?4)"
                        + " on conflict (code) do update set name = excluded.name, active = excluded.active")
                .setParameter(1, changed.code().value())
                .setParameter(2, changed.name())
                .setParameter(
                        3, changed.parent() == null ? null : changed.parent().value())
                .setParameter(4, changed.active())
                .executeUpdate();
    }

    @Transactional
    public void on(UnitChanged changed) {
        entities.createNativeQuery("insert into unit (code, name, kind, active, parent) values (?1, ?2, ?3, ?4, ?5)"
                        + " on conflict (code) do update set name = excluded.name, kind = excluded.kind,"
                        + " active = excluded.active, parent = excluded.parent")
                .setParameter(1, changed.code().value())
                .setParameter(2, changed.name())
                .setParameter(3, changed.kind())
                .setParameter(4, changed.active())
                .setParameter(
                        5, changed.parent() == null ? null : changed.parent().value())
                .executeUpdate();
    }

    /** All categories ordered by code: a parent stands directly before its children. */
    public List<Category> categories() {
        return entities.createQuery("from Category order by code", Category.class)
                .getResultList();
    }
}
