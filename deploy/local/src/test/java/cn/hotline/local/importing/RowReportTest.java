package cn.hotline.local.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowReportTest {
    private static final ObjectNode DEMAND =
            JsonNodeFactory.instance.objectNode().put("caseNo", "HS20261121-000123");

    @Test
    void every_row_has_its_line_with_number_or_reason(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("report.csv");
        try (RowReport report = new RowReport(file)) {
            report.add(new Registered(2, "A-1", true, DEMAND, null, null, null));
            report.add(new Registered(3, "A-1", false, DEMAND, null, null, "渠道“接访”不在目录中"));
            report.add(new Registered(4, "=1+1", false, null, "422 unknown-channel 渠道不存在, 请核对", null, null));
        }
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "\uFEFF行号,行标识,结果,工单编号,说明",
                        "2,A-1,新受理,HS20261121-000123,",
                        "3,A-1,此前已受理,HS20261121-000123,渠道“接访”不在目录中",
                        "4,'=1+1,失败,,\"422 unknown-channel 渠道不存在, 请核对\"");
    }
}
