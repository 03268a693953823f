package cn.hotline.statistics.indicating.adapter;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsConfig;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.statistics.indicating.Grouping;
import cn.hotline.statistics.indicating.Scope;
import cn.hotline.statistics.naming.Names;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Makes a scope 统计范围 out of what was asked for and what the caller may see: a handler sees its own units only. */
@ApplicationScoped
public class Scoping {
    private final Names names;
    private final Caller caller;
    private final StatisticsConfig config;

    Scoping(Names names, Caller caller, StatisticsConfig config) {
        this.names = names;
        this.caller = caller;
        this.config = config;
    }

    /** @throws DomainException when the period is no period, or the unit is not the caller's */
    public Scope of(PeriodFilter filter) {
        LocalDate from = day("from", filter.from);
        LocalDate to = day("to", filter.to);
        if (from.isAfter(to)) {
            throw new DomainException(StatisticsError.PERIOD_REVERSED, from, to);
        }
        if (ChronoUnit.DAYS.between(from, to) >= config.maxPeriodDays()) {
            throw new DomainException(StatisticsError.PERIOD_TOO_LONG, config.maxPeriodDays());
        }
        return new Scope(from, to, units(filter), filter.channel, filter.category, filter.type, filter.street);
    }

    /** A day of the calendar; null stays null. */
    public static LocalDate day(String parameter, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new DomainException(CommonError.INVALID_PARAMETER, parameter, PeriodFilter.DAY_MESSAGE);
        }
    }

    /**
     * The units a caller means by a unit: that and those below it, of its own only if it is bound to one.
     *
     * @param unit null for all the caller may see
     * @return null for no bound
     * @throws DomainException {@code other-unit} when it is not the caller's
     */
    public Set<String> units(String unit) {
        return allowed(unit == null ? null : names.unitsUnder(new UnitCode(unit)));
    }

    private Set<String> units(PeriodFilter filter) {
        return allowed(asked(filter));
    }

    private Set<String> allowed(Set<String> asked) {
        UnitCode own = caller.scope();
        if (own == null) {
            return asked;
        }
        Set<String> allowed = names.unitsUnder(own);
        if (asked == null) {
            return allowed;
        }
        if (asked.isEmpty() || !allowed.containsAll(asked)) {
            throw new DomainException(CommonError.OTHER_UNIT);
        }
        return asked;
    }

    private Set<String> asked(PeriodFilter filter) {
        if (filter.unit == null) {
            return null;
        }
        if (filter.unit.equals(Grouping.UNKNOWN)) {
            return Set.of();
        }
        return filter.withSubunits ? names.unitsUnder(new UnitCode(filter.unit)) : Set.of(filter.unit);
    }
}
