package cn.hotline.dispatch.catalogue;

import cn.hotline.dispatch.handling.CaseFacts;
import cn.hotline.events.Place;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which line of the catalogue holds for a case 目录匹配: the most specific category wins, then community before street before the
 * whole district, then the line that states more conditions, then the newer one.
 */
final class CatalogueMatch {
    private final CaseFacts facts;
    private final List<UnitCode> areas;

    CatalogueMatch(CaseFacts facts) {
        this.facts = facts;
        Place place = facts.place();
        this.areas = place == null
                ? List.of()
                : Stream.of(place.community(), place.street())
                        .filter(each -> each != null)
                        .toList();
    }

    /** Empty when the case's category is unknown, or no line holds. */
    Optional<Proposal> best(Collection<Proposal> lines) {
        List<Proposal> holding =
                lines.stream().filter(line -> holds(line.terms())).toList();
        Comparator<Proposal> specificity = Comparator.comparingInt(
                        (Proposal line) -> line.terms().category().level())
                .thenComparingInt(line -> nearness(line.terms().area()))
                .thenComparingInt(line -> line.terms().conditions().count());
        return holding.stream()
                .max(specificity.thenComparing(line -> line.terms().validFrom()))
                .map(best -> best.ambiguous(holding.stream()
                        .anyMatch(line -> specificity.compare(line, best) == 0
                                && !line.unitCode().equals(best.unitCode()))));
    }

    /** The category and those above it, whose lines it inherits. */
    static List<String> inherited(CategoryCode category) {
        return IntStream.rangeClosed(1, category.level())
                .mapToObj(level -> category.value().substring(0, 2 * level))
                .toList();
    }

    private boolean holds(CatalogueTerms terms) {
        return facts.category() != null
                && facts.category().value().startsWith(terms.category().value())
                && (terms.area() == null || areas.contains(terms.area()))
                && terms.conditions().hold(facts);
    }

    private int nearness(UnitCode area) {
        return area == null ? 0 : areas.size() - areas.indexOf(area);
    }
}
