package cn.hotline.statistics.reporting;

import cn.hotline.statistics.reporting.composing.ComposeReport;
import cn.hotline.statistics.reporting.composing.ReportContent;
import cn.hotline.statistics.reporting.figuring.PeriodFigures;
import cn.hotline.statistics.reporting.figuring.ReportFigures;
import cn.hotline.statistics.reporting.figuring.ReportPeriod;
import cn.hotline.statistics.reporting.writing.ExcelReport;
import cn.hotline.statistics.reporting.writing.WordReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes the reports that wait 编制报表, one at a time: figures, words, files. No transaction is open while files are written. */
@ApplicationScoped
public class MakeReports {
    private static final Logger LOG = Logger.getLogger(MakeReports.class);
    private static final int FIGURES_GATHERED = 50;
    private static final int WORD_WRITTEN = 80;

    private final ReportRuns runs;
    private final ReportDefinitions definitions;
    private final ReportFigures figures;
    private final ReportTemplates templates;

    MakeReports(ReportRuns runs, ReportDefinitions definitions, ReportFigures figures, ReportTemplates templates) {
        this.runs = runs;
        this.definitions = definitions;
        this.figures = figures;
        this.templates = templates;
    }

    /** Makes one report, if one waits. */
    public boolean next() {
        Optional<Report> taken = runs.take();
        taken.filter(report -> report.status() == ReportStatus.RUNNING).ifPresent(this::attempt);
        return taken.isPresent();
    }

    private void attempt(Report report) {
        long start = System.nanoTime();
        try {
            make(report);
            LOG.infof("%s made in %d ms", report.title(), (System.nanoTime() - start) / 1_000_000);
        } catch (RuntimeException | LinkageError failed) {
            LOG.errorf(failed, "%s could not be made", report.title());
            runs.fail(report, String.valueOf(failed));
        }
    }

    private void make(Report report) {
        ReportDefinition definition =
                definitions.on(report.periodTo(), report.definition()).orElseThrow();
        ReportPeriod period = ReportPeriod.of(definition.period(), report.period());
        PeriodFigures gathered = figures.gather(period, definition.narrowing(), definition.minimumVolume());
        runs.progress(report, FIGURES_GATHERED);
        ReportContent content = ComposeReport.compose(
                gathered,
                definition.title(),
                definition.issuer(),
                definition.subject(),
                definition.minimumVolume(),
                definition.sections());
        ReportTemplates.InUse template = templates.inUse(definition.template());
        byte[] word = WordReport.write(content, template.content());
        runs.progress(report, WORD_WRITTEN);
        byte[] excel = ExcelReport.write(content);
        runs.finish(report, Map.of(ReportFormat.DOCX, word, ReportFormat.XLSX, excel), template.id());
    }
}
