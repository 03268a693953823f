package cn.hotline.statistics.assessing;

import cn.hotline.statistics.indicating.ComputeIndicators;
import cn.hotline.statistics.indicating.Figure;
import cn.hotline.statistics.indicating.Grouping;
import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.statistics.indicating.ListIndicatorCases;
import cn.hotline.statistics.indicating.ListIndicatorCases.Counted;
import cn.hotline.statistics.indicating.ListIndicatorCases.Part;
import cn.hotline.statistics.indicating.Scope;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Reads off the facts which things made each unit's figures in a month 考核快照.
 *
 * <p>INVARIANT: all is read in one transaction that sees one state of the facts, and the lists are held against the figures that {@code
 * ComputeIndicators} gives.
 */
@ApplicationScoped
class TakeSnapshot {
    private static final int PAGE = 20_000;

    private final EntityManager entities;
    private final ComputeIndicators compute;
    private final ListIndicatorCases list;

    TakeSnapshot(EntityManager entities, ComputeIndicators compute, ListIndicatorCases list) {
        this.entities = entities;
        this.compute = compute;
        this.list = list;
    }

    /** Must come first in the transaction. */
    void seeOneState() {
        entities.createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate();
    }

    /** The channels that do not count in assessment at present. */
    List<String> leftOutChannels() {
        List<?> codes = entities.createNativeQuery("select code from channel_name where not assessed order by code")
                .getResultList();
        return codes.stream().map(String.class::cast).toList();
    }

    /** @param read told each indicator when it has been read */
    @Transactional(Transactional.TxType.MANDATORY)
    public Snapshot take(
            YearMonth month,
            Collection<AssessedUnit> units,
            List<Indicator> indicators,
            List<String> leftOut,
            Consumer<Indicator> read) {
        Map<String, List<String>> countedFor = new HashMap<>();
        units.forEach(unit -> unit.members().forEach(member -> countedFor
                .computeIfAbsent(member, key -> new ArrayList<>())
                .add(unit.code())));
        Map<String, Map<Indicator, CaseList>> lists = new TreeMap<>();
        if (countedFor.isEmpty()) {
            return new Snapshot(lists);
        }
        Set<String> members = new TreeSet<>(countedFor.keySet());
        for (Indicator indicator : indicators) {
            Map<String, List<CaseList.Entry>> byMember = byMember(indicator, month, members, leftOut);
            units.forEach(unit -> lists.computeIfAbsent(unit.code(), key -> new EnumMap<>(Indicator.class))
                    .put(
                            indicator,
                            new CaseList(unit.members().stream()
                                    .flatMap(member -> byMember.getOrDefault(member, List.of()).stream())
                                    .toList())));
            read.accept(indicator);
        }
        return new Snapshot(lists);
    }

    private Map<String, List<CaseList.Entry>> byMember(
            Indicator indicator, YearMonth month, Set<String> members, List<String> leftOut) {
        Map<UUID, Thing> things = things(indicator, scope(month, members, null));
        Map<String, Count> figures = figures(indicator, scope(month, members, null));
        for (String channel : leftOut) {
            things.keySet()
                    .removeAll(things(indicator, scope(month, members, channel)).keySet());
            figures(indicator, scope(month, members, channel))
                    .forEach((unit, count) -> figures.merge(unit, count, TakeSnapshot::minus));
        }
        Map<String, List<CaseList.Entry>> byMember = new HashMap<>();
        things.forEach((id, thing) -> byMember.computeIfAbsent(thing.unit, key -> new ArrayList<>())
                .add(new CaseList.Entry(id, thing.caseId, thing.weight)));
        figures.forEach((unit, count) -> {
            Count listed = new CaseList(byMember.getOrDefault(unit, List.of())).count();
            if (!listed.equals(count)) {
                throw new IllegalStateException(indicator + " of " + unit + ": " + listed + " listed, " + count);
            }
        });
        return byMember;
    }

    private Map<UUID, Thing> things(Indicator indicator, Scope scope) {
        Map<UUID, Thing> things = new LinkedHashMap<>();
        page(indicator, Part.DENOMINATOR, scope, each -> things.put(each.id(), new Thing(each.caseId(), each.unit())));
        page(indicator, Part.NUMERATOR, scope, each -> things.get(each.id()).weight = Math.toIntExact(each.weight()));
        return things;
    }

    private void page(Indicator indicator, Part part, Scope scope, Consumer<Counted> take) {
        String after = null;
        do {
            Page<Counted> page = list.list(indicator, part, scope, after, PAGE);
            page.items().forEach(take);
            after = page.next();
        } while (after != null);
    }

    private Map<String, Count> figures(Indicator indicator, Scope scope) {
        Map<String, Count> figures = new HashMap<>();
        compute.compute(scope, Grouping.UNIT, List.of(indicator)).forEach(row -> {
            Figure figure = row.figures().get(0);
            figures.put(row.code(), new Count(figure.numerator(), figure.denominator()));
        });
        return figures;
    }

    private static Count minus(Count all, Count some) {
        return new Count(all.numerator() - some.numerator(), all.denominator() - some.denominator());
    }

    private static Scope scope(YearMonth month, Set<String> units, String channel) {
        return new Scope(month.atDay(1), month.atEndOfMonth(), units, channel, null, null, null);
    }

    /** A counted thing on its way into a list. */
    private static final class Thing {
        private final UUID caseId;
        private final String unit;
        private int weight;

        Thing(UUID caseId, String unit) {
            this.caseId = caseId;
            this.unit = unit;
        }
    }
}
