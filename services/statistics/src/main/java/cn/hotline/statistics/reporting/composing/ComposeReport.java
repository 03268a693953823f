package cn.hotline.statistics.reporting.composing;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.reporting.composing.ReportContent.Body;
import cn.hotline.statistics.reporting.figuring.PeriodFigures;
import cn.hotline.statistics.reporting.figuring.ReportPeriod;
import cn.hotline.statistics.reporting.figuring.ReportSection;
import java.time.LocalDate;
import java.util.List;

/** Puts the figures of a report into words, tables and charts 报表组稿. */
public final class ComposeReport {
    private ComposeReport() {}

    /**
     * @param title the title, {@code {期间}} standing for the period
     * @param issuer who issues it
     * @param subject what is counted, as the summary calls it
     * @param minimumVolume below which units are not ranked and matters not hot
     */
    public static ReportContent compose(
            PeriodFigures figures,
            String title,
            String issuer,
            String subject,
            int minimumVolume,
            List<ReportSection> sections) {
        Definitions definitions = new Definitions(sections);
        SectionTables tables = new SectionTables(figures);
        List<Body> bodies = sections.stream()
                .map(section -> {
                    ReportTable table = tables.of(section);
                    ReportChart chart = table.rows().isEmpty() ? null : SectionCharts.of(section);
                    return new Body(section, SectionTexts.of(section, figures, minimumVolume), table, chart);
                })
                .toList();
        return new ReportContent(
                title.replace("{期间}", figures.period().label()),
                figures.period().days(),
                issuer,
                ReportPeriod.day(LocalDate.ofInstant(figures.asOf(), DistrictTime.ZONE)),
                Summary.moment(figures.asOf()),
                Summary.of(figures, subject),
                bodies,
                definitions.texts(),
                definitions.table());
    }
}
