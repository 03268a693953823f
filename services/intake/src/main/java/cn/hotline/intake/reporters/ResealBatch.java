package cn.hotline.intake.reporters;

import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Seals the next rows of a rotation 密钥轮换 with the present key, table by table: they are locked, written in one statement, and the
 * place the pass has come to is kept, all in one transaction.
 */
@ApplicationScoped
public class ResealBatch {
    private static final Logger LOG = Logger.getLogger(ResealBatch.class);
    private static final int ROWS = 200;
    private static final UUID BEGINNING = new UUID(0, 0);
    private static final String BEHIND =
            "select count(*) from (" + SealedTable.allOfOtherKeys() + ") r where not exists"
                    + " (select 1 from key_rotation_failure f where f.rotation_id = ?2 and f.case_id = r.id)";
    private static final String FAILURE = "insert into key_rotation_failure (rotation_id, case_id, problem)"
            + " values (?1, ?2, ?3) on conflict do nothing";

    private final EntityManager entities;
    private final KeyRotations rotations;
    private final Vault vault;
    private final Clock clock;

    ResealBatch(EntityManager entities, KeyRotations rotations, Vault vault, Clock clock) {
        this.entities = entities;
        this.rotations = rotations;
        this.vault = vault;
        this.clock = clock;
    }

    /** Does one batch; whether there may be more to do. */
    @Transactional
    public boolean next() {
        return rotations.runningForBatch().map(this::next).orElse(false);
    }

    private boolean next(KeyRotation rotation) {
        if (!rotation.keyId().equals(vault.keyId())) {
            LOG.warnf("key rotation %s is to another key than this node's and waits", rotation.rotationId());
            return false;
        }
        List<?> rows = entities.createNativeQuery(rotation.table().next(ROWS))
                .setParameter(1, rotation.keyId())
                .setParameter(2, rotation.lastRow() == null ? BEGINNING : rotation.lastRow())
                .getResultList();
        if (rows.isEmpty()) {
            return rotation.table().isLast() ? end(rotation) : passOn(rotation);
        }
        reseal(rotation, rows);
        return true;
    }

    private static boolean passOn(KeyRotation rotation) {
        rotation.passOn(rotation.table().following());
        return true;
    }

    private void reseal(KeyRotation rotation, List<?> rows) {
        Map<UUID, byte[]> sealed = new LinkedHashMap<>();
        UUID last = null;
        int refused = 0;
        for (Object row : rows) {
            last = (UUID) ((Object[]) row)[0];
            CaseId caseId = new CaseId(last);
            try {
                sealed.put(last, vault.seal(caseId, vault.open(caseId, (byte[]) ((Object[]) row)[1])));
            } catch (SealUnreadable unreadable) {
                refused += note(rotation, last, unreadable);
            }
        }
        entities.unwrap(Session.class).doWork(connection -> write(connection, rotation.table(), sealed));
        rotation.passed(last, sealed.size(), refused);
    }

    private int note(KeyRotation rotation, UUID caseId, SealUnreadable unreadable) {
        LOG.error(unreadable.getMessage());
        return entities.createNativeQuery(FAILURE)
                .setParameter(1, rotation.rotationId())
                .setParameter(2, caseId)
                .setParameter(3, unreadable.getMessage())
                .executeUpdate();
    }

    private boolean end(KeyRotation rotation) {
        Number behind = (Number) entities.createNativeQuery(BEHIND)
                .setParameter(1, rotation.keyId())
                .setParameter(2, rotation.rotationId())
                .getSingleResult();
        if (behind.longValue() > 0) {
            rotation.again();
            return true;
        }
        rotation.finish(clock.instant());
        return false;
    }

    private static void write(Connection connection, SealedTable table, Map<UUID, byte[]> sealed) throws SQLException {
        List<byte[]> values = new ArrayList<>(sealed.values());
        try (PreparedStatement write = connection.prepareStatement(table.write())) {
            write.setArray(1, connection.createArrayOf("uuid", sealed.keySet().toArray()));
            write.setArray(2, connection.createArrayOf("bytea", values.toArray(byte[][]::new)));
            write.executeUpdate();
        }
    }
}
