package cn.hotline.supervision.rules;

import cn.hotline.kernel.calendar.HolidaySource;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.supervision.SupervisionError;
import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.hibernate.Session;

/** The days of a year that a work calendar 工作日历 sets itself; other nodes notice within a minute. */
@ApplicationScoped
public class CalendarYears {
    private final EntityManager entities;
    private final WorkCalendars calendars;

    CalendarYears(EntityManager entities, WorkCalendars calendars) {
        this.entities = entities;
        this.calendars = calendars;
    }

    /** A day on which a calendar departs from weekday, weekend and the published holidays. */
    public record Day(LocalDate day, HolidaySource.Mark mark, String note) {}

    /**
     * The days of a year.
     *
     * @param version of the calendar as a whole
     */
    public record Year(String calendar, int year, List<Day> days, long version) {}

    /** @throws DomainException {@code not-found} */
    @Transactional
    public Year get(String calendar, int year) {
        return new Year(calendar, year, days(calendar, year), version(calendar, ""));
    }

    /** Replaces all days of the year; due times told already stay as they are. */
    @Transactional
    public Year put(String calendar, int year, String ifMatch, List<Day> days) {
        long version = version(calendar, "for update");
        ETags.require(ifMatch, version);
        TreeMap<LocalDate, Day> each = new TreeMap<>();
        for (Day day : days) {
            if (day.day().getYear() != year || each.put(day.day(), day) != null) {
                throw new DomainException(SupervisionError.CALENDAR_DAY_WRONG, day.day(), year);
            }
        }
        Session session = entities.unwrap(Session.class);
        session.createNativeMutationQuery(
                        "delete from calendar_day where calendar = ?1 and extract(year from day) = ?2")
                .setParameter(1, calendar)
                .setParameter(2, year)
                .executeUpdate();
        for (Day day : each.values()) {
            session.createNativeMutationQuery(
                            "insert into calendar_day (calendar, day, mark, note) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, calendar)
                    .setParameter(2, day.day())
                    .setParameter(3, day.mark().name())
                    .setParameter(4, day.note())
                    .executeUpdate();
        }
        session.createNativeMutationQuery("update work_calendar set version = version + 1 where code = ?1")
                .setParameter(1, calendar)
                .executeUpdate();
        calendars.forget();
        return new Year(calendar, year, List.copyOf(each.values()), version + 1);
    }

    private long version(String calendar, String lock) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery("select version from work_calendar where code = ?1 " + lock, Long.class)
                .setParameter(1, calendar)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "工作日历 " + calendar));
    }

    private List<Day> days(String calendar, int year) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "select day, mark, note from calendar_day where calendar = ?1 and extract(year from day) = ?2"
                                + " order by day",
                        Tuple.class)
                .addScalar("day", LocalDate.class)
                .addScalar("mark", String.class)
                .addScalar("note", String.class)
                .setParameter(1, calendar)
                .setParameter(2, year)
                .getResultList()
                .stream()
                .map(row -> new Day(
                        row.get("day", LocalDate.class),
                        HolidaySource.Mark.valueOf(row.get("mark", String.class)),
                        row.get("note", String.class)))
                .toList();
    }
}
