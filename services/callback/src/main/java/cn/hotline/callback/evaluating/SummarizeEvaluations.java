package cn.hotline.callback.evaluating;

import cn.hotline.callback.reconciling.Rate;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.Coded;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Counts the evaluations 第三方评价统计 drawn in a period, by what became of them. */
@ApplicationScoped
public class SummarizeEvaluations {
    private static final String COUNTS =
            "select e.status, e.outcome, e.answers.solved, e.answers.satisfaction, count(*)"
                    + " from Evaluation e left join KnownUnit unit on unit.code = e.unit"
                    + " where e.sampledAt >= :from and e.sampledAt < :to %s"
                    + " group by e.status, e.outcome, e.answers.solved, e.answers.satisfaction";
    private static final String OF_UNIT = "and (e.unit = :unit or array_contains(unit.path, :unit))";

    private final EntityManager entities;

    SummarizeEvaluations(EntityManager entities) {
        this.entities = entities;
    }

    private record Count(
            EvaluationStatus status, CallbackOutcome outcome, Solved solved, Satisfaction satisfaction, long number) {}

    /**
     * @param from the first day of drawing
     * @param to the last day
     * @param unit the handling unit or one above it; null for all
     * @throws DomainException {@code invalid-parameter} when the period ends before it begins
     */
    public EvaluationSummary summarize(LocalDate from, LocalDate to, UnitCode unit) {
        if (to.isBefore(from)) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "to", "不能早于 from");
        }
        List<Count> counts = counts(from, to, unit);
        long open = sum(counts, count -> count.status == EvaluationStatus.OPEN);
        long completed = sum(counts, count -> count.status == EvaluationStatus.COMPLETED);
        long reached = sum(counts, count -> count.outcome == CallbackOutcome.REACHED);
        return new EvaluationSummary(
                open + completed,
                open,
                completed,
                sum(counts, count -> count.status == EvaluationStatus.CANCELLED),
                each(
                        List.of(CallbackOutcome.REACHED, CallbackOutcome.REFUSED, CallbackOutcome.UNREACHABLE),
                        outcome -> sum(counts, count -> count.outcome == outcome)),
                Rate.of(completed, open + completed),
                each(Arrays.asList(Solved.values()), solved -> sum(counts, count -> count.solved == solved)),
                each(Arrays.asList(Satisfaction.values()), level -> sum(counts, count -> count.satisfaction == level)),
                Rate.of(sum(counts, count -> count.satisfaction != null && count.satisfaction.isSatisfied()), reached));
    }

    private List<Count> counts(LocalDate from, LocalDate to, UnitCode unit) {
        TypedQuery<Tuple> query = entities.createQuery(COUNTS.formatted(unit == null ? "" : OF_UNIT), Tuple.class)
                .setParameter("from", from.atStartOfDay(DistrictTime.ZONE).toInstant())
                .setParameter(
                        "to", to.plusDays(1).atStartOfDay(DistrictTime.ZONE).toInstant());
        if (unit != null) {
            query.setParameter("unit", unit.value());
        }
        return query.getResultList().stream()
                .map(row -> new Count(
                        row.get(0, EvaluationStatus.class),
                        row.get(1, CallbackOutcome.class),
                        row.get(2, Solved.class),
                        row.get(3, Satisfaction.class),
                        row.get(4, Long.class)))
                .toList();
    }

    private static long sum(List<Count> counts, Predicate<Count> wanted) {
        return counts.stream().filter(wanted).mapToLong(Count::number).sum();
    }

    private static <C extends Coded> Map<String, Long> each(List<C> codes, ToLongFunction<C> number) {
        Map<String, Long> all = new TreeMap<>();
        codes.forEach(code -> all.put(code.name(), number.applyAsLong(code)));
        return all;
    }
}
