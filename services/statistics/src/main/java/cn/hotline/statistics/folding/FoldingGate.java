package cn.hotline.statistics.folding;

import cn.hotline.messaging.inbox.InboxGate;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Who may change the facts 事实闸门: any number of folds side by side, or one rebuild 重建 alone.
 *
 * <p>INVARIANT: a fold passes before it notes an event in the inbox, or it would wait here for a rebuild that waits for its note.
 */
@ApplicationScoped
public class FoldingGate implements InboxGate {
    private static final String PASSED = FoldingGate.class.getName() + ".passed";
    private static final String SHADOW = FoldingGate.class.getName() + ".shadow";
    /** A number nobody else locks by in this database. */
    private static final long KEY = 7_301_107_001L;

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;

    FoldingGate(AgroalDataSource database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Waits for a rebuild to end, and keeps one out until this transaction is over. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void pass() {
        if (transaction.getResource(PASSED) == null) {
            execute("select pg_advisory_xact_lock_shared(" + KEY + ")");
            transaction.putResource(PASSED, true);
        }
    }

    /** Waits for the folds under way, and keeps others out until this transaction is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close() {
        execute("select pg_advisory_xact_lock(" + KEY + ")");
    }

    /** From now on this transaction folds into the tables of another schema, unheard by those who follow the facts. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void foldInto(String schema) {
        execute("set local search_path to " + schema + ", public");
        transaction.putResource(PASSED, true);
        transaction.putResource(SHADOW, true);
    }

    /** Whether this transaction folds into the facts others see. */
    boolean isLive() {
        return transaction.getResource(SHADOW) == null;
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("no way through the gate", e);
        }
    }
}
