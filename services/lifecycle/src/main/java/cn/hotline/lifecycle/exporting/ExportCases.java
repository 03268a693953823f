package cn.hotline.lifecycle.exporting;

import cn.hotline.kernel.Actor;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseQuery;
import cn.hotline.lifecycle.tracking.CaseSelection;
import cn.hotline.lifecycle.tracking.CaseSort;
import cn.hotline.lifecycle.tracking.CaseView;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Writes the found cases as a ledger 导出台账, in one read-only transaction that lasts as long as the reader takes.
 *
 * <p>A reader that goes away is an {@link IOException} at the next full buffer: it ends the transaction. Each export leaves an audit
 * line with the names of the filters; not their values, since people search for what they should not.
 */
@ApplicationScoped
public class ExportCases {
    private static final Logger AUDIT = Logger.getLogger("cn.hotline.audit");
    private static final int LONGEST_SECONDS = 900;
    private static final LedgerColumn[] COLUMNS = LedgerColumn.values();

    private final CaseSelection selection;
    private final Clock clock;

    ExportCases(CaseSelection selection, Clock clock) {
        this.selection = selection;
        this.clock = clock;
    }

    /** @param query restricted already to what the actor may see */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public void write(Actor by, CaseQuery query, CaseSort sort, LedgerFormat format, OutputStream out) {
        AUDIT.infof(
                "export of cases as %s by %s, filters %s: begun",
                format, by.id(), query.values().keySet());
        Instant now = clock.instant();
        long rows = 0;
        boolean whole = false;
        try {
            selection.readOnly();
            try (Stream<CaseFile> found = selection.stream(query, sort)) {
                Ledger ledger = format.open(out);
                ledger.row(Arrays.stream(COLUMNS).map(LedgerColumn::header).toList());
                for (Iterator<CaseFile> each = found.iterator(); each.hasNext(); rows++) {
                    ledger.row(cells(CaseView.of(each.next(), now)));
                }
                ledger.finish();
                whole = true;
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            AUDIT.infof(
                    "export of cases as %s by %s: %s %d rows",
                    format, by.id(), whole ? "whole," : "broken off after", rows);
        }
    }

    private static List<String> cells(CaseView view) {
        return Arrays.stream(COLUMNS).map(column -> column.of(view)).toList();
    }
}
