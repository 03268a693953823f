package cn.hotline.callback.planning;

import cn.hotline.callback.CallbackConfig;
import cn.hotline.events.EventJson;
import cn.hotline.kernel.Remembered;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The versions of the plan 回访方案 and the draw; read anew every minute, since they are entered before they come into force. */
@ApplicationScoped
public class CallbackPlans {
    private final AgroalDataSource database;
    private final Remembered<Read> read;

    CallbackPlans(AgroalDataSource database, CallbackConfig config) {
        this.database = database;
        this.read = new Remembered<>(config.rulesMemory(), this::read);
    }

    /** The plan in force at a moment. */
    public CallbackPlan at(Instant moment) {
        return read.get().newestFirst.stream()
                .filter(plan -> !plan.effectiveFrom().isAfter(moment))
                .findFirst()
                .orElseThrow();
    }

    /** All versions, newest first. */
    public List<CallbackPlan> all() {
        return read().newestFirst;
    }

    public SampleDraw draw() {
        return read.get().draw;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlanAdded added) {
        read.forget();
    }

    private Read read() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select effective_from, calling_hours, lines,"
                        + " added_by, (select key from sampling_key) from callback_plan order by effective_from desc");
                ResultSet rows = select.executeQuery()) {
            List<CallbackPlan> plans = new ArrayList<>();
            String key = null;
            while (rows.next()) {
                plans.add(new CallbackPlan(
                        rows.getObject(1, OffsetDateTime.class).toInstant(),
                        List.of(EventJson.mapper().readValue(rows.getString(2), CallingHours[].class)),
                        List.of(EventJson.mapper().readValue(rows.getString(3), PlanLine[].class)),
                        rows.getString(4)));
                key = rows.getString(5);
            }
            return new Read(plans, new SampleDraw(key));
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("callback plans are unreadable", e);
        }
    }

    private record Read(List<CallbackPlan> newestFirst, SampleDraw draw) {}

    /** There is a new version. */
    record PlanAdded() {}
}
