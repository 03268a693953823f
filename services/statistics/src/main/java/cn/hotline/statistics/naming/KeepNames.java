package cn.hotline.statistics.naming;

import cn.hotline.events.CategoryChanged;
import cn.hotline.events.ChannelChanged;
import cn.hotline.events.Envelope;
import cn.hotline.events.TagChanged;
import cn.hotline.events.UnitChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Keeps the newest name of each unit, category, channel and tag 名称更新; an older statement heard later changes nothing. */
@ApplicationScoped
public class KeepNames {
    private static final String NEWER = " where excluded.changed_at >= held.changed_at";

    private final EntityManager entities;

    KeepNames(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void unit(Envelope<UnitChanged> said) {
        UnitChanged unit = said.data();
        entities.createNativeQuery("insert into unit_name as held (code, name, kind, path, active, changed_at)"
                        + " values (:code, :name, :kind, string_to_array(:path, ','), :active, :at)"
                        + " on conflict (code) do update set name = excluded.name, kind = excluded.kind,"
                        + " path = excluded.path, active = excluded.active, changed_at = excluded.changed_at" + NEWER)
                .setParameter("code", unit.code().value())
                .setParameter("name", unit.name())
                .setParameter("kind", unit.kind())
                .setParameter(
                        "path",
                        String.join(
                                ",",
                                unit.path().stream().map(each -> each.value()).toList()))
                .setParameter("active", unit.active())
                .setParameter("at", said.time())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void category(Envelope<CategoryChanged> said) {
        entities.createNativeQuery("insert into category_name as held (code, name, active, changed_at)"
                        + " values (:code, :name, :active, :at)"
                        + " on conflict (code) do update set name = excluded.name, active = excluded.active,"
                        + " changed_at = excluded.changed_at" + NEWER)
                .setParameter("code", said.data().code().value())
                .setParameter("name", said.data().name())
                .setParameter("active", said.data().active())
                .setParameter("at", said.time())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void channel(Envelope<ChannelChanged> said) {
        entities.createNativeQuery("insert into channel_name as held (code, name, assessed, active, changed_at)"
                        + " values (:code, :name, :assessed, :active, :at)"
                        + " on conflict (code) do update set name = excluded.name, assessed = excluded.assessed,"
                        + " active = excluded.active, changed_at = excluded.changed_at" + NEWER)
                .setParameter("code", said.data().code())
                .setParameter("name", said.data().name())
                .setParameter("assessed", said.data().assessed())
                .setParameter("active", said.data().active())
                .setParameter("at", said.time())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void tag(Envelope<TagChanged> said) {
        entities.createNativeQuery("insert into tag_name as held (code, name, changed_at) values (:code, :name, :at)"
                        + " on conflict (code) do update set name = excluded.name, changed_at = excluded.changed_at"
                        + NEWER)
                .setParameter("code", said.data().code())
                .setParameter("name", said.data().name())
                .setParameter("at", said.time())
                .executeUpdate();
    }
}
