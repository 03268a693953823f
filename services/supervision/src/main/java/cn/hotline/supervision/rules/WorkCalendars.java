package cn.hotline.supervision.rules;

import cn.hotline.kernel.Remembered;
import cn.hotline.kernel.calendar.HolidaySource;
import cn.hotline.kernel.calendar.StateCouncilHolidays;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.kernel.calendar.WorkingHours;
import cn.hotline.supervision.SupervisionConfig;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The district's work calendars 工作日历, read anew every minute: the days a calendar sets itself stand before the published holidays, and
 * those before its weekends.
 */
@ApplicationScoped
public class WorkCalendars {
    /** The calendar that counts where nothing else is said. */
    public static final String DISTRICT = "DISTRICT";

    private static final HolidaySource.Mark OPEN = HolidaySource.Mark.MAKE_UP;

    private final AgroalDataSource database;
    private final Remembered<Map<String, DutyCalendar>> calendars;

    WorkCalendars(AgroalDataSource database, SupervisionConfig config) {
        this.database = database;
        this.calendars = new Remembered<>(config.rulesMemory(), this::read);
    }

    /** @throws IllegalStateException for a code no calendar has: the rules name none such */
    public DutyCalendar of(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("no work calendar " + code));
    }

    public Optional<DutyCalendar> find(String code) {
        return Optional.ofNullable(calendars.get().get(code));
    }

    public Collection<DutyCalendar> all() {
        return calendars.get().values();
    }

    /** The calendar of the office itself. */
    public WorkCalendar district() {
        return of(DISTRICT).calendar();
    }

    /** Reads anew at the next question. */
    public void forget() {
        calendars.forget();
    }

    private Map<String, DutyCalendar> read() {
        try (Connection connection = database.getConnection()) {
            Map<String, Map<LocalDate, HolidaySource.Mark>> days = days(connection);
            Map<String, DutyCalendar> read = new LinkedHashMap<>();
            try (PreparedStatement select = connection.prepareStatement("select * from work_calendar order by code");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String code = row.getString("code");
                    HolidaySource own = HolidaySource.of(days.getOrDefault(code, Map.of()));
                    HolidaySource published = own.orElse(new StateCouncilHolidays());
                    WorkCalendar calendar = new WorkCalendar(
                            hours(row.getString("hours")),
                            row.getBoolean("weekends") ? published.orElse(WorkCalendars::weekendOpen) : published);
                    read.put(
                            code,
                            new DutyCalendar(
                                    code,
                                    row.getString("name"),
                                    calendar,
                                    row.getBoolean("around"),
                                    row.getLong("version")));
                }
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("the work calendars are unreadable", e);
        }
    }

    private static Map<String, Map<LocalDate, HolidaySource.Mark>> days(Connection connection) throws SQLException {
        Map<String, Map<LocalDate, HolidaySource.Mark>> days = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select calendar, day, mark from calendar_day");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                days.computeIfAbsent(row.getString(1), calendar -> new HashMap<>())
                        .put(row.getObject(2, LocalDate.class), HolidaySource.Mark.valueOf(row.getString(3)));
            }
        }
        return days;
    }

    private static Optional<HolidaySource.Mark> weekendOpen(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? Optional.of(OPEN) : Optional.empty();
    }

    /** Reads such as {@code 09:00-12:00,13:30-17:30}. */
    private static WorkingHours hours(String text) {
        return new WorkingHours(Arrays.stream(text.split(","))
                .map(span -> span.split("-"))
                .map(ends -> WorkingHours.Span.of(ends[0], ends[1]))
                .toList());
    }
}
