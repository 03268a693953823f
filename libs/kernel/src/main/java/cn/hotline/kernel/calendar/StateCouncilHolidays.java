package cn.hotline.kernel.calendar;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The legal holidays and make-up working days (法定节假日及调休) as the State Council publishes them each autumn for the next year.
 *
 * <p>The data are those of the library tyme4j and reach as far as the last notice known to its release; before 2002 and after that
 * notice this source is silent. A newer notice comes with a newer library, or as an override before this source.
 */
public final class StateCouncilHolidays implements HolidaySource {

    @Override
    public Optional<Mark> markOf(LocalDate day) {
        LegalHoliday found = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return Optional.ofNullable(found).map(holiday -> holiday.isWork() ? Mark.MAKE_UP : Mark.HOLIDAY);
    }
}
