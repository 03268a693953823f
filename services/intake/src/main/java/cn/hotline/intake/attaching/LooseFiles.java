package cn.hotline.intake.attaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * The files that may lie in the store without an attachment 游离文件.
 *
 * <p>INVARIANT: a key is written here and committed before its file is put, and leaves in the transaction that makes the attachment;
 * so every file of the store is either an attachment's or listed here, wherever a process dies.
 */
@ApplicationScoped
class LooseFiles {
    private final EntityManager entities;

    LooseFiles(EntityManager entities) {
        this.entities = entities;
    }

    /** A file is about to be put; committed on its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void announce(String key, Instant now) {
        entities.createNativeQuery("insert into loose_file (storage_key, put_at) values (?1, ?2)")
                .setParameter(1, key)
                .setParameter(2, now)
                .executeUpdate();
    }

    /** The file belongs to an attachment from now on; false when it was swept away in the meantime. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean claim(String key) {
        return entities.createNativeQuery("delete from loose_file where storage_key = ?1")
                        .setParameter(1, key)
                        .executeUpdate()
                == 1;
    }

    /** The file lets others go before it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void postpone(String key, Instant now) {
        entities.createNativeQuery("update loose_file set put_at = ?2 where storage_key = ?1")
                .setParameter(1, key)
                .setParameter(2, now)
                .executeUpdate();
    }

    /** Files announced before a time and claimed by nobody, held until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> olderThan(Instant time, int most) {
        List<?> keys = entities.createNativeQuery("select storage_key from loose_file where put_at < ?1"
                        + " order by put_at limit ?2 for update skip locked")
                .setParameter(1, time)
                .setParameter(2, most)
                .getResultList();
        return keys.stream().map(Object::toString).toList();
    }
}
