package cn.hotline.intake.calling;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Counts how calls were answered 接听统计; the sum is made of the groups, so that both always agree. */
@ApplicationScoped
public class CountCalls {
    private final CallQueries queries;

    CountCalls(CallQueries queries) {
        this.queries = queries;
    }

    /** All groups and their sum. */
    public record Counted(CallFigures total, List<CallFigures> groups) {}

    /** @throws DomainException {@code invalid-parameter} when the period is turned round or too long */
    public Counted count(LocalDate from, LocalDate to, CallGrouping by) {
        if (to.isBefore(from) || to.isAfter(from.plusDays(by.mostDays() - 1L))) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "to", "不早于 from，且至多 " + by.mostDays() + " 天");
        }
        List<CallFigures> groups = queries.figures(from, to, by);
        CallFigures nothing = new CallFigures(null, 0, 0, 0, 0, BigDecimal.ZERO);
        return new Counted(groups.stream().reduce(nothing, CallFigures::plus), groups);
    }
}
