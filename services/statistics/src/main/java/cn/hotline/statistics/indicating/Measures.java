package cn.hotline.statistics.indicating;

import cn.hotline.kernel.Coded;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of all measures 统计项目录: the indicators, the plain counts, backlogs and percentiles. */
public final class Measures {
    /** Of these a unit has better few: they rank the other way round. */
    static final Set<String> BAD = Set.of(
            "urging",
            "returning",
            "hops",
            "rejecting",
            "redoing",
            "cases-returned",
            "cases-rejected",
            "cases-urged",
            "cases-urged-near-due",
            "cases-urged-overdue",
            "cases-urged-by-hand",
            "cases-supervised",
            "redone",
            "orders-urged-near-due",
            "orders-urged-overdue",
            "orders-urged-by-hand",
            "urgings-near-due",
            "urgings-overdue",
            "urgings-by-hand",
            "returns-asked",
            "returns-refused",
            "returned",
            "reassigned",
            "rejected",
            "letters-opened",
            "clues",
            "clues-buck-passing",
            "clues-overdue-unanswered",
            "clues-contradicted",
            "final-dissatisfied",
            "final-very-dissatisfied");

    private static final Map<String, Measure> ALL = Stream.of(
                    Stream.of(Indicator.values()).map(Measure::of),
                    CaseCountMeasures.all().stream(),
                    WorkOrderMeasures.all().stream(),
                    CallbackMeasures.all().stream())
            .flatMap(Function.identity())
            .collect(Collectors.toMap(
                    Measure::code,
                    Function.identity(),
                    (one, other) -> {
                        throw new IllegalStateException(one.code() + " stands twice in the catalogue");
                    },
                    LinkedHashMap::new));

    private Measures() {}

    public static Collection<Measure> all() {
        return List.copyOf(ALL.values());
    }

    /** The code of the measure that counts one kind of answer, e.g. {@code final-very-satisfied}. */
    public static String code(String what, Coded answer) {
        return what + "-" + answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws DomainException {@code unknown-measure} */
    public static Measure ofCode(String code) {
        Measure found = ALL.get(code);
        if (found == null) {
            throw new DomainException(StatisticsError.UNKNOWN_MEASURE, code);
        }
        return found;
    }
}
