package cn.hotline.callback.evaluating;

import cn.hotline.callback.CallbackConfig;
import cn.hotline.callback.surveying.UnreachableRule;
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

/** The versions of the plan 第三方评价方案; read anew every minute, since they are entered before they come into force. */
@ApplicationScoped
public class EvaluationPlans {
    private static final String ALL = "select effective_from, lines, attempts, min_day_parts, min_days, added_by"
            + " from evaluation_plan order by effective_from desc";

    private final AgroalDataSource database;
    private final Remembered<List<EvaluationPlan>> newestFirst;

    EvaluationPlans(AgroalDataSource database, CallbackConfig config) {
        this.database = database;
        this.newestFirst = new Remembered<>(config.rulesMemory(), this::all);
    }

    /** The plan in force at a moment; of one before there were plans, the first. */
    EvaluationPlan at(Instant moment) {
        List<EvaluationPlan> plans = newestFirst.get();
        return plans.stream()
                .filter(plan -> !plan.effectiveFrom().isAfter(moment))
                .findFirst()
                .orElse(plans.get(plans.size() - 1));
    }

    /** All versions, newest first. */
    public List<EvaluationPlan> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet rows = select.executeQuery()) {
            List<EvaluationPlan> plans = new ArrayList<>();
            while (rows.next()) {
                plans.add(new EvaluationPlan(
                        rows.getObject(1, OffsetDateTime.class).toInstant(),
                        List.of(EventJson.mapper().readValue(rows.getString(2), SampleLine[].class)),
                        new UnreachableRule(rows.getInt(3), rows.getInt(4), rows.getInt(5)),
                        rows.getString(6)));
            }
            return plans;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("evaluation plans are unreadable", e);
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlanAdded added) {
        newestFirst.forget();
    }

    /** There is a new version. */
    record PlanAdded() {}
}
