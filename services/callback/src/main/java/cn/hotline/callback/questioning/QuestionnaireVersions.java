package cn.hotline.callback.questioning;

import cn.hotline.callback.CallbackConfig;
import cn.hotline.events.EventJson;
import cn.hotline.kernel.Remembered;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Where the versions of the questionnaire 回访问卷版本 are read; anew every minute. */
@ApplicationScoped
public class QuestionnaireVersions {
    private static final String ALL =
            "select effective_from, questions, added_by from questionnaire_version order by effective_from desc";

    private final AgroalDataSource database;
    private final Remembered<List<QuestionnaireVersion>> newestFirst;

    QuestionnaireVersions(AgroalDataSource database, CallbackConfig config) {
        this.database = database;
        this.newestFirst = new Remembered<>(config.rulesMemory(), this::all);
    }

    /** The version in force at a moment; of a callback from before there were versions, the first. */
    public QuestionnaireVersion at(Instant moment) {
        List<QuestionnaireVersion> versions = newestFirst.get();
        return versions.stream()
                .filter(version -> moment != null && !version.effectiveFrom().isAfter(moment))
                .findFirst()
                .orElse(versions.get(versions.size() - 1));
    }

    /** All versions, newest first. */
    public List<QuestionnaireVersion> all() {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(ALL)) {
            List<QuestionnaireVersion> versions = new ArrayList<>();
            while (rows.next()) {
                versions.add(new QuestionnaireVersion(
                        rows.getObject(1, OffsetDateTime.class).toInstant(),
                        List.of(EventJson.mapper().readValue(rows.getString(2), Question[].class)),
                        rows.getString(3)));
            }
            return versions;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("questionnaires are unreadable", e);
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) VersionAdded added) {
        newestFirst.forget();
    }

    /** There is a new version. */
    record VersionAdded() {}
}
