package cn.hotline.messaging;

import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.Envelope;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import cn.hotline.messaging.outbox.Outbox;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A consumer and producer to test with: notes every withdrawal it hears of; chokes on the reason "毒". */
@ApplicationScoped
public class Probe implements EventRoutes {
    private final AgroalDataSource database;
    private final Outbox outbox;

    Probe(AgroalDataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public void register(EventRouter router) {
        router.on(CaseWithdrawn.class, this::note);
    }

    private void note(Envelope<CaseWithdrawn> envelope) {
        insert(envelope.data());
        if (envelope.data().reason().equals("毒")) {
            throw new IllegalStateException("cannot be applied");
        }
    }

    @Transactional
    public void say(CaseWithdrawn event, boolean andFail) {
        outbox.append(event);
        if (andFail) {
            throw new IllegalStateException("rolled back");
        }
    }

    /** The reasons applied for a case, in the order they were applied. */
    @Transactional
    public List<String> applied(CaseId caseId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select reason from probe where case_id = ? order by position")) {
            select.setObject(1, caseId.value());
            List<String> reasons = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reasons.add(rows.getString(1));
                }
            }
            return reasons;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(CaseWithdrawn event) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into probe (case_id, reason) values (?, ?)")) {
            insert.setObject(1, event.caseId().value());
            insert.setString(2, event.reason());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
