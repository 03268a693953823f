package cn.hotline.statistics.querying.adapter;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsConfig;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.statistics.indicating.Axis;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.indicating.Measures;
import cn.hotline.statistics.indicating.adapter.Scoping;
import cn.hotline.statistics.querying.Comparison;
import cn.hotline.statistics.querying.FigureQuery;
import cn.hotline.statistics.querying.ListFigureCases;
import cn.hotline.statistics.querying.Period;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads what was asked, word by word 查询语法; a word it does not know is refused and named. */
@ApplicationScoped
public class FigureGrammar {
    private static final int LIMIT = 500;

    private final StatisticsConfig config;

    FigureGrammar(StatisticsConfig config) {
        this.config = config;
    }

    /** @throws DomainException naming the first word that is not known */
    public FigureQuery query(FigureQueryRequest asked) {
        List<Measure> measures =
                asked.measures().stream().map(Measures::ofCode).distinct().toList();
        List<Axis> axes =
                orNone(asked.dimensions()).map(Axis::ofCode).distinct().toList();
        if (axes.stream().filter(Bucket.class::isInstance).count() > 1) {
            throw new DomainException(
                    StatisticsError.DIMENSIONS_CLASH,
                    axes.get(0).code(),
                    axes.get(1).code());
        }
        FigureQueryRequest.OrderRequest order = asked.order();
        Measure orderBy = order == null ? null : Measures.ofCode(order.measure());
        if (orderBy != null && !measures.contains(orderBy)) {
            throw new DomainException(StatisticsError.UNKNOWN_WORD, "order.measure", order.measure());
        }
        return new FigureQuery(
                measures,
                axes,
                filters(asked.filters()),
                period(asked.period()),
                orNone(asked.compare()).map(Comparison::ofCode).distinct().toList(),
                orderBy,
                order != null && is("DESC", "ASC", "order.direction", order.direction()),
                Math.min(asked.limit() == null ? LIMIT : asked.limit(), config.maxFigureRows()),
                asked.minimumVolume() == null ? 0 : asked.minimumVolume(),
                asked.bands() == null ? 0 : asked.bands());
    }

    /** @throws DomainException naming the first word that is not known */
    ListFigureCases.Asked cases(FigureCasesRequest asked) {
        Map<Axis, String> cell = new LinkedHashMap<>();
        if (asked.cell() != null) {
            asked.cell().forEach((axis, code) -> cell.put(Axis.ofCode(axis), code));
        }
        return new ListFigureCases.Asked(
                Measures.ofCode(asked.measure()),
                !is("NUMERATOR", "DENOMINATOR", "part", asked.part()),
                period(asked.period()),
                filters(asked.filters()),
                cell,
                asked.after(),
                asked.limit() == null ? Page.DEFAULT_LIMIT : asked.limit());
    }

    public Period period(FigureQueryRequest.PeriodRequest asked) {
        boolean byDays = asked.from() != null && asked.to() != null && asked.kind() == null && asked.of() == null;
        boolean byKind = asked.from() == null && asked.to() == null && asked.kind() != null && asked.of() != null;
        if (byDays) {
            LocalDate from = Scoping.day("period.from", asked.from());
            return Period.of(from, Scoping.day("period.to", asked.to()), config.maxPeriodDays());
        }
        if (!byKind) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "period", "应给 from 与 to，或 kind 与 of");
        }
        return Stream.of(Bucket.values())
                .filter(each -> each.code().equals(asked.kind()))
                .findFirst()
                .map(each -> Period.of(each, asked.of()))
                .orElseThrow(() -> new DomainException(StatisticsError.UNKNOWN_PERIOD, asked.kind()));
    }

    private static Map<Dimension, Set<String>> filters(Map<String, List<String>> asked) {
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        if (asked != null) {
            asked.forEach((code, values) -> {
                if (!(Axis.ofCode(code) instanceof Dimension dimension)) {
                    throw new DomainException(StatisticsError.UNKNOWN_WORD, "filters", code);
                }
                filters.put(dimension, new TreeSet<>(values));
            });
        }
        return filters;
    }

    /** Whether it is the first word, which is also meant by saying nothing. */
    private static boolean is(String first, String second, String field, String word) {
        if (word != null && !word.equals(first) && !word.equals(second)) {
            throw new DomainException(StatisticsError.UNKNOWN_WORD, field, word);
        }
        return word == null || word.equals(first);
    }

    private static Stream<String> orNone(List<String> words) {
        return words == null ? Stream.empty() : words.stream();
    }
}
