package cn.hotline.statistics.reporting.writing;

import cn.hotline.statistics.reporting.composing.ReportContent;
import cn.hotline.statistics.reporting.figuring.PeriodKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SampleReportTest {
    @Test
    void samples() throws IOException {
        Path directory = Path.of(System.getProperty("hotline.samples", "target/samples"));
        Files.createDirectories(directory);
        for (String key : new String[] {"2026-W43", "2026-10", "2026"}) {
            PeriodKind kind =
                    key.contains("W") ? PeriodKind.WEEK : key.contains("-") ? PeriodKind.MONTH : PeriodKind.YEAR;
            ReportContent content = SampleReport.of(kind, key);
            long start = System.nanoTime();
            byte[] word = WordReport.write(content, StandardTemplate.make());
            byte[] excel = ExcelReport.write(content);
            Files.write(directory.resolve(key + ".docx"), word);
            Files.write(directory.resolve(key + ".xlsx"), excel);
            org.jboss.logging.Logger.getLogger("x")
                    .infof("%s: %d ms %d %d", key, (System.nanoTime() - start) / 1000000, word.length, excel.length);
        }
    }
}
