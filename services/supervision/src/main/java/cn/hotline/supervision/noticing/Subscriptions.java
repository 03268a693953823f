package cn.hotline.supervision.noticing;

import cn.hotline.kernel.Remembered;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.Ids;
import cn.hotline.supervision.SupervisionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.SessionFactory;

/** The subscriptions 通知订阅; those in use are remembered for a while, so another node hears of a change within that time. */
@ApplicationScoped
public class Subscriptions {
    private static final String RECIPIENT =
            "insert into notice_recipient (id, channel, address) values (:id, :channel, :address)"
                    + " on conflict (channel, address) do update set address = excluded.address returning id";

    private final EntityManager entities;
    private final Remembered<List<Subscription>> active;

    Subscriptions(EntityManager entities, SessionFactory sessions, SupervisionConfig config) {
        this.entities = entities;
        this.active = new Remembered<>(
                config.rulesMemory(),
                () -> sessions.fromStatelessSession(
                        session -> session.createSelectionQuery("from Subscription where active", Subscription.class)
                                .getResultList()));
    }

    /** Those in use. */
    List<Subscription> active() {
        return active.get();
    }

    /** Reads anew at the next question. */
    public void forget() {
        active.forget();
    }

    /** @throws DomainException {@code not-found} */
    public Subscription get(UUID id) {
        return Optional.ofNullable(entities.find(Subscription.class, id))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "通知订阅 " + id));
    }

    void add(Subscription subscription) {
        entities.persist(subscription);
    }

    void remove(Subscription subscription) {
        entities.remove(subscription);
    }

    void flush() {
        entities.flush();
    }

    boolean exists(SubscriptionTerms terms, UUID except) {
        return !entities.createQuery(
                        "select id from Subscription where kind = :kind and channel = :channel and address = :address"
                                + " and unit is not distinct from :unit and role is not distinct from :role and id <> :except",
                        UUID.class)
                .setParameter("kind", terms.kind())
                .setParameter("channel", terms.channel())
                .setParameter("address", terms.address())
                .setParameter("unit", terms.unit())
                .setParameter("role", terms.role())
                .setParameter("except", except)
                .getResultList()
                .isEmpty();
    }

    /** The one recipient with this address, known from now on. */
    UUID recipient(SubscriptionTerms terms) {
        return (UUID) entities.createNativeQuery(RECIPIENT, UUID.class)
                .setParameter("id", Ids.next())
                .setParameter("channel", terms.channel().name())
                .setParameter("address", terms.address())
                .getSingleResult();
    }
}
