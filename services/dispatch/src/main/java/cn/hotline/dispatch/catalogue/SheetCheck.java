package cn.hotline.dispatch.catalogue;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Checks the rows of one sheet 逐行检查 against the directories and against each other.
 *
 * <p>A row is for the line of the same category, area, conditions and first day; lines no row is for stay as they are.
 */
final class SheetCheck {
    private final Set<CategoryCode> categories;
    private final Set<UnitCode> activeUnits;
    private final Map<CatalogueTerms.Scope, CatalogueEntry> known = new HashMap<>();
    private final Map<UUID, CatalogueEntry> written = new HashMap<>();
    private final Set<CatalogueTerms.Scope> seen = new HashSet<>();
    private final Set<UUID> rulings = new HashSet<>();

    SheetCheck(Set<CategoryCode> categories, Set<UnitCode> activeUnits, List<CatalogueEntry> lines) {
        this.categories = categories;
        this.activeUnits = activeUnits;
        for (CatalogueEntry line : lines) {
            CatalogueTerms terms = line.terms();
            known.put(terms.scope(), line);
            if (terms.ruling() != null) {
                written.put(terms.ruling(), line);
            }
        }
    }

    /** The line a row is for; empty when it makes a new one. */
    Optional<CatalogueEntry> lineOf(CatalogueTerms terms) {
        return Optional.ofNullable(known.get(terms.scope()));
    }

    /** @throws DomainException {@code entry-exists} when an earlier row was for the same line */
    void once(CatalogueTerms terms) {
        if (!seen.add(terms.scope())) {
            throw new DomainException(DispatchError.ENTRY_EXISTS);
        }
    }

    /** @throws DomainException when the row cannot stand */
    void check(CatalogueTerms terms, Optional<CatalogueEntry> line) {
        if (!categories.contains(terms.category())) {
            throw new DomainException(DispatchError.UNKNOWN_CATEGORY, terms.category());
        }
        Stream.concat(
                        Stream.of(terms.unit()),
                        Stream.concat(Stream.ofNullable(terms.area()), terms.coHandlers().stream()))
                .filter(unit -> !activeUnits.contains(unit))
                .findFirst()
                .ifPresent(unit -> {
                    throw new DomainException(DispatchError.UNKNOWN_UNIT, unit);
                });
        CatalogueEntries.checkItself(terms);
        if (terms.ruling() != null && (!rulings.add(terms.ruling()) || isWrittenElsewhere(terms.ruling(), line))) {
            throw new DomainException(DispatchError.RULING_WRITTEN_ALREADY);
        }
    }

    private boolean isWrittenElsewhere(UUID ruling, Optional<CatalogueEntry> line) {
        CatalogueEntry other = written.get(ruling);
        return other != null && line.filter(other::equals).isEmpty();
    }
}
