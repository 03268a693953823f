package cn.hotline.dispatch.catalogue;

import jakarta.enterprise.context.ApplicationScoped;

/** The whole catalogue as a table 导出目录, past and future lines too; importing it again changes nothing. */
@ApplicationScoped
public class ExportCatalogue {
    private final CatalogueEntries entries;

    ExportCatalogue(CatalogueEntries entries) {
        this.entries = entries;
    }

    public byte[] write() {
        return CatalogueSheet.write(
                entries.list("order by columns.category, columns.area nulls first, columns.validFrom, id").stream()
                        .map(CatalogueEntry::terms)
                        .toList());
    }
}
