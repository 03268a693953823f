package cn.hotline.dispatch.catalogue;

import cn.hotline.dispatch.categories.Categories;
import cn.hotline.dispatch.categories.Category;
import cn.hotline.dispatch.units.Unit;
import cn.hotline.dispatch.units.Units;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The administrator brings the catalogue as a table 导入目录: all of its rows or, when one is refused, none. */
@ApplicationScoped
public class ImportCatalogue {
    private final CatalogueEntries entries;
    private final CatalogueHistory history;
    private final Authority authority;
    private final Categories categories;
    private final Units units;
    private final Caller caller;

    ImportCatalogue(
            CatalogueEntries entries,
            CatalogueHistory history,
            Authority authority,
            Categories categories,
            Units units,
            Caller caller) {
        this.entries = entries;
        this.history = history;
        this.authority = authority;
        this.categories = categories;
        this.units = units;
        this.caller = caller;
    }

    /** @param dryRun to tell only what would come of it */
    @Transactional
    public ImportReport read(byte[] file, boolean dryRun) {
        SheetCheck check = new SheetCheck(
                categories.all().stream().map(Category::code).collect(Collectors.toSet()),
                units.all().stream().filter(Unit::isActive).map(Unit::code).collect(Collectors.toSet()),
                entries.listAll());
        List<CatalogueTerms> added = new ArrayList<>();
        Map<CatalogueEntry, CatalogueTerms> changed = new LinkedHashMap<>();
        List<ImportReport.Row> rows = new ArrayList<>();
        for (SheetRow row : CatalogueSheet.read(file)) {
            rows.add(judge(row, check, added, changed));
        }
        ImportReport report = new ImportReport(false, rows);
        if (dryRun || !report.isSound()) {
            return report;
        }
        changed.forEach(CatalogueEntry::change);
        history.keep(List.copyOf(changed.keySet()), caller.actor());
        history.add(added, caller.actor());
        return new ImportReport(true, rows);
    }

    private ImportReport.Row judge(
            SheetRow row, SheetCheck check, List<CatalogueTerms> added, Map<CatalogueEntry, CatalogueTerms> changed) {
        if (row.terms() == null) {
            return new ImportReport.Row(row.number(), RowOutcome.REFUSED, row.problem());
        }
        try {
            CatalogueTerms terms = authority.settle(row.terms());
            check.once(terms);
            Optional<CatalogueEntry> line = check.lineOf(terms);
            boolean same = line.isPresent() && line.get().terms().equals(terms);
            if (!same) {
                check.check(terms, line);
                line.ifPresentOrElse(entry -> changed.put(entry, terms), () -> added.add(terms));
            }
            RowOutcome outcome = same ? RowOutcome.SAME : line.isPresent() ? RowOutcome.CHANGED : RowOutcome.ADDED;
            return new ImportReport.Row(row.number(), outcome, null);
        } catch (DomainException refused) {
            return new ImportReport.Row(row.number(), RowOutcome.REFUSED, refused.getMessage());
        }
    }
}
