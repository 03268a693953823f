package cn.hotline.supervision.noticing;

import cn.hotline.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The versions of what notices say 通知模板. */
@ApplicationScoped
public class NoticeTemplates {
    private final EntityManager entities;
    private final Clock clock;

    NoticeTemplates(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** All versions for a kind and a channel, the latest first; null: any. */
    public List<NoticeTemplate> list(NoticeKind kind, ChannelKind channel) {
        return entities.createQuery(
                        "from NoticeTemplate where (:kind is null or kind = :kind) and (:channel is null or channel = :channel)"
                                + " order by effectiveFrom desc, id desc",
                        NoticeTemplate.class)
                .setParameter("kind", kind)
                .setParameter("channel", channel)
                .getResultList();
    }

    /**
     * Adds a version.
     *
     * @param kind null: of digests
     * @param from null: from now on
     */
    @Transactional
    public NoticeTemplate write(
            NoticeKind kind, ChannelKind channel, Instant from, String subject, String body, Actor by) {
        Instant at = from == null ? clock.instant() : from;
        NoticeTemplate template = new NoticeTemplate(kind, channel, at, subject, body, by);
        entities.persist(template);
        return template;
    }

    /** The one in force; kind null: of digests. */
    NoticeTemplate at(NoticeKind kind, ChannelKind channel, Instant moment) {
        return entities.createQuery(
                        "from NoticeTemplate where kind is not distinct from :kind and channel = :channel"
                                + " and effectiveFrom <= :moment order by effectiveFrom desc, id desc",
                        NoticeTemplate.class)
                .setParameter("kind", kind)
                .setParameter("channel", channel)
                .setParameter("moment", moment)
                .setMaxResults(1)
                .getSingleResult();
    }
}
