package cn.hotline.supervision.noticing;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.supervision.CaseStory;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What the tests of notices do again and again. */
@ApplicationScoped
public class NoticeDesk {
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Subscribe subscribe;
    private final Subscriptions subscriptions;
    private final NoteNotices notices;
    private final AgroalDataSource database;
    private final Clock clock;

    NoticeDesk(
            Subscribe subscribe,
            Subscriptions subscriptions,
            NoteNotices notices,
            AgroalDataSource database,
            Clock clock) {
        this.subscribe = subscribe;
        this.subscriptions = subscriptions;
        this.notices = notices;
        this.database = database;
        this.clock = clock;
    }

    public Subscription subscribe(
            String unit, NoticeKind kind, ChannelKind channel, String address, int digestMinutes) {
        return subscribe.add(new SubscriptionTerms(unit, null, kind, channel, address, digestMinutes, true));
    }

    /** A matter of a case of its own. */
    public CaseNo happens(NoticeKind kind, String unit) {
        return happens(kind, unit, CaseId.next(), false);
    }

    public CaseNo happens(NoticeKind kind, String unit, CaseId caseId, boolean urgent) {
        CaseNo caseNo = CaseNo.of("TZ", LocalDate.of(2025, 10, 14), NUMBERS.incrementAndGet());
        NoticeFact fact = new NoticeFact(
                kind,
                caseId,
                caseNo,
                List.of(new UnitCode(unit), new UnitCode("HS")),
                CaseStory.at("2025-10-15T17:30"),
                "办理",
                urgent);
        QuarkusTransaction.requiringNew().run(() -> notices.note(List.of(fact), clock.instant()));
        return caseNo;
    }

    /** Forgets all notices and subscriptions. */
    public void clear() {
        run("delete from notice");
        run("delete from notice_sending");
        run("delete from notice_subscription");
        run("delete from notice_recipient");
        subscriptions.forget();
    }

    public void run(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String from) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
