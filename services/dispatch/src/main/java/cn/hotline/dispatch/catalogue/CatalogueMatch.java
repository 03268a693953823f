package cn.hotline.dispatch.catalogue;

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
 * whole district, then the newer line.
 */
final class CatalogueMatch {
    private final CategoryCode category;
    private final List<UnitCode> areas;

    /** @param place null when unknown */
    CatalogueMatch(CategoryCode category, Place place) {
        this.category = category;
        this.areas = place == null
                ? List.of()
                : Stream.of(place.community(), place.street())
                        .filter(each -> each != null)
                        .toList();
    }

    Optional<Proposal> best(Collection<Proposal> lines) {
        return lines.stream()
                .filter(line -> holds(line.terms()))
                .max(Comparator.comparingInt(
                                (Proposal line) -> line.terms().category().level())
                        .thenComparingInt(line -> nearness(line.terms().area()))
                        .thenComparing(line -> line.terms().validFrom()));
    }

    /** The category and those above it, whose lines it inherits. */
    static List<String> inherited(CategoryCode category) {
        return IntStream.rangeClosed(1, category.level())
                .mapToObj(level -> category.value().substring(0, 2 * level))
                .toList();
    }

    private boolean holds(CatalogueTerms terms) {
        return category.value().startsWith(terms.category().value())
                && (terms.area() == null || areas.contains(terms.area()));
    }

    private int nearness(UnitCode area) {
        return area == null ? 0 : areas.size() - areas.indexOf(area);
    }
}
