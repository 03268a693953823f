package cn.hotline.supervision.noticing;

import cn.hotline.kernel.Remembered;
import cn.hotline.supervision.SupervisionConfig;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The notice hours 提醒时段 as the database holds them; read anew every minute. */
@ApplicationScoped
public class NoticeHoursBook {
    private final AgroalDataSource database;
    private final Remembered<NoticeHours> hours;

    NoticeHoursBook(AgroalDataSource database, SupervisionConfig config) {
        this.database = database;
        this.hours = new Remembered<>(config.rulesMemory(), this::read);
    }

    /** The present notice hours. */
    public NoticeHours hours() {
        return hours.get();
    }

    /** Reads anew at the next question. */
    public void forget() {
        hours.forget();
    }

    private NoticeHours read() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select effective_from, weekday, opens, closes from notice_hours");
                ResultSet rows = select.executeQuery()) {
            List<NoticeHours.Line> lines = new ArrayList<>();
            while (rows.next()) {
                Integer weekday = rows.getObject(2, Integer.class);
                lines.add(new NoticeHours.Line(
                        rows.getObject(1, LocalDate.class),
                        weekday == null ? null : DayOfWeek.of(weekday),
                        rows.getObject(3, LocalTime.class),
                        rows.getObject(4, LocalTime.class)));
            }
            return new NoticeHours(lines);
        } catch (SQLException e) {
            throw new IllegalStateException("notice hours are unreadable", e);
        }
    }
}
