package cn.hotline.intake.reporters;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All key rotations 密钥轮换; at most one of them runs. */
@ApplicationScoped
public class KeyRotations implements PanacheRepositoryBase<KeyRotation, UUID> {
    private static final int MOST = 50;
    private static final int SKIP_LOCKED = -2;

    Optional<KeyRotation> running() {
        return find("status", RotationStatus.RUNNING).firstResultOptional();
    }

    /** The one that runs, for one batch; empty also while another node does a batch of it. */
    Optional<KeyRotation> runningForBatch() {
        return find("status", RotationStatus.RUNNING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .firstResultOptional();
    }

    /** @throws DomainException {@code not-found} */
    public KeyRotation require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "密钥轮换 " + id));
    }

    public List<KeyRotation> newest() {
        return find("order by startedAt desc, rotationId desc").page(0, MOST).list();
    }

    /** How many rows are not sealed with this key yet. */
    public long remaining(String keyId) {
        Number rows = (Number) getEntityManager()
                .createNativeQuery("select count(*) from (" + SealedTable.allOfOtherKeys() + ") rows")
                .setParameter(1, keyId)
                .getSingleResult();
        return rows.longValue();
    }

    /** What could not be opened: case and problem, without a word of the data. */
    public List<String> failures(UUID rotationId) {
        List<?> problems = getEntityManager()
                .createNativeQuery(
                        "select problem from key_rotation_failure where rotation_id = ?1 order by case_id limit 100")
                .setParameter(1, rotationId)
                .getResultList();
        return problems.stream().map(String::valueOf).toList();
    }
}
