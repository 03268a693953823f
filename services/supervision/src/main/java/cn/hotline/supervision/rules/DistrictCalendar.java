package cn.hotline.supervision.rules;

import cn.hotline.kernel.calendar.HolidaySource;
import cn.hotline.kernel.calendar.StateCouncilHolidays;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.kernel.calendar.WorkingHours;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The district's work calendar 工作日历: the published holidays, and before them the days the district set itself. */
@ApplicationScoped
public class DistrictCalendar {
    @Produces
    @Singleton
    WorkCalendar calendar(AgroalDataSource database) {
        Map<LocalDate, HolidaySource.Mark> own = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select day, mark from calendar_day");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                own.put(rows.getObject(1, LocalDate.class), HolidaySource.Mark.valueOf(rows.getString(2)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the work calendar is unreadable", e);
        }
        return new WorkCalendar(WorkingHours.STANDARD, HolidaySource.of(own).orElse(new StateCouncilHolidays()));
    }
}
