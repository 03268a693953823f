package cn.hotline.intake.delivering;

import cn.hotline.intake.registering.Demand;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The messages of source platforms 平台消息. */
@ApplicationScoped
class SourceMessages implements PanacheRepositoryBase<SourceMessage, UUID> {
    private final EntityManager entities;

    SourceMessages(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Makes the registration of the demand, and other messages about it, wait until this transaction ends; the registration takes
     * the same lock. Without it a message and its demand that come at the same time could miss each other.
     */
    void hold(String channel, String sourceNo) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 8101)) is null")
                .setParameter(1, channel + "/" + sourceNo)
                .getSingleResult();
    }

    Optional<SourceMessage> byNumber(String channel, String messageNo) {
        return find("channel = ?1 and messageNo = ?2", channel, messageNo).firstResultOptional();
    }

    /** The demand a message is about, locked until the transaction ends. */
    Optional<Demand> demandOf(FollowUpMessage message) {
        return entities.createQuery("from Demand where channel = :channel and sourceNo = :sourceNo", Demand.class)
                .setParameter("channel", message.channel())
                .setParameter("sourceNo", message.sourceNo())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The messages that came before a demand, in the order they came. */
    List<SourceMessage> waitingFor(String channel, String sourceNo) {
        return list(
                "channel = ?1 and sourceNo = ?2 and status = ?3 order by id", channel, sourceNo, MessageStatus.WAITING);
    }

    /** Forgets messages whose demand never came. */
    long forget(Instant before) {
        return delete("status = ?1 and receivedAt < ?2", MessageStatus.WAITING, before);
    }
}
