package cn.hotline.statistics.reporting;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.reporting.figuring.Narrowing;
import cn.hotline.statistics.reporting.figuring.ReportSection;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The report definitions 报表定义 as the database holds them. */
@ApplicationScoped
public class ReportDefinitions {
    private static final String COLUMNS =
            "code, effective_from, kind, period, title, issuer, subject, sections, tag, channel,"
                    + " category, key_watched, minimum_volume, template, scheduled_from, due_days, due_at, catch_up";

    private final AgroalDataSource database;

    ReportDefinitions(AgroalDataSource database) {
        this.database = database;
    }

    /** All versions, by code, the newest first. */
    public List<ReportDefinition> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select " + COLUMNS + " from report_definition order by code, effective_from desc");
                ResultSet row = select.executeQuery()) {
            List<ReportDefinition> definitions = new ArrayList<>();
            while (row.next()) {
                definitions.add(read(row));
            }
            return definitions;
        } catch (SQLException e) {
            throw new IllegalStateException("report definitions could not be read", e);
        }
    }

    /** The version in force on a day. */
    public Optional<ReportDefinition> on(LocalDate day, String code) {
        return all().stream()
                .filter(each ->
                        each.code().equals(code) && !each.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(ReportDefinition::effectiveFrom));
    }

    /** @throws DomainException {@code report-definition-exists} */
    void add(ReportDefinition added) {
        String sql = "insert into report_definition (" + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            Object[] values = {
                added.code(),
                added.effectiveFrom(),
                added.kind().name(),
                added.period().name(),
                added.title(),
                added.issuer(),
                added.subject(),
                connection.createArrayOf(
                        "text", added.sections().stream().map(Enum::name).toArray()),
                added.narrowing().tag(),
                added.narrowing().channel(),
                added.narrowing().category(),
                added.narrowing().keyWatched(),
                added.minimumVolume(),
                added.template(),
                added.schedule().from(),
                added.schedule().dueDays(),
                added.schedule().dueAt(),
                added.schedule().catchUp()
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            if (insert.executeUpdate() == 0) {
                throw new DomainException(StatisticsError.REPORT_DEFINITION_EXISTS, added.effectiveFrom());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a report definition could not be added", e);
        }
    }

    private static ReportDefinition read(ResultSet row) throws SQLException {
        String[] sections = (String[]) row.getArray("sections").getArray();
        return new ReportDefinition(
                row.getString("code"),
                row.getObject("effective_from", LocalDate.class),
                ReportKind.valueOf(row.getString("kind")),
                Bucket.valueOf(row.getString("period")),
                row.getString("title"),
                row.getString("issuer"),
                row.getString("subject"),
                Arrays.stream(sections).map(ReportSection::valueOf).toList(),
                new Narrowing(
                        row.getString("tag"),
                        row.getString("channel"),
                        row.getString("category"),
                        row.getBoolean("key_watched")),
                row.getInt("minimum_volume"),
                row.getString("template"),
                new ReportDefinition.Schedule(
                        row.getObject("scheduled_from", LocalDate.class),
                        row.getInt("due_days"),
                        row.getObject("due_at", LocalTime.class),
                        row.getInt("catch_up")));
    }
}
