package cn.hotline.local.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowFileTest {
    @TempDir
    private Path directory;

    @Test
    void reads_messages_as_json_lines() throws IOException {
        SourceRow row = RowFile.read("""
                {"id": "24", "user": "A01", "subject": "路灯不亮", "time": "2020/1/6 12:09:38", "detail": "一周了", "label": "城乡建设"}
                """).get(0);
        assertThat(row.get(Field.ID)).isEqualTo("24");
        assertThat(row.get(Field.TITLE)).isEqualTo("路灯不亮");
        assertThat(row.get(Field.CONTENT)).isEqualTo("一周了");
        assertThat(row.get(Field.CATEGORY)).isEqualTo("城乡建设");
        assertThat(row.get(Field.NAME)).isEqualTo("A01");
        assertThat(row.get(Field.DATE)).isEqualTo("2020/1/6 12:09:38");
    }

    @Test
    void reads_hotline_cases() throws IOException {
        SourceRow row = RowFile.read("""
                {"id": "7", "kind": "投诉", "channel": "电话", "title": "黑臭", "content": "河水", "date": "9/9/16", "anonymous": true, "district": "东区"}
                """).get(0);
        assertThat(row.get(Field.KIND)).isEqualTo("投诉");
        assertThat(row.get(Field.CHANNEL)).isEqualTo("电话");
        assertThat(row.get(Field.ANONYMOUS)).isEqualTo("true");
        assertThat(row.get(Field.STREET)).isEqualTo("东区");
    }

    @Test
    void reads_a_311_ledger() throws IOException {
        SourceRow row = RowFile.read("""
                ServiceRequestNum,SRType,MethodReceived,CreatedDate,Agency,Address
                14-1,Pothole,Phone,08/29/2014 09:22:50 AM,Transportation,"1 MAIN ST, CITY"
                """).get(0);
        assertThat(row.get(Field.ID)).isEqualTo("14-1");
        assertThat(row.get(Field.TITLE)).isEqualTo("Pothole");
        assertThat(row.get(Field.CHANNEL)).isEqualTo("Phone");
        assertThat(row.get(Field.AGENCY)).isEqualTo("Transportation");
        assertThat(row.get(Field.ADDRESS)).isEqualTo("1 MAIN ST, CITY");
    }

    @Test
    void reads_a_ledger_with_chinese_headings_in_its_national_encoding() throws IOException {
        Path file = directory.resolve("台账.csv");
        Files.writeString(file, "工单编号,诉求标题,诉求内容\nHS1,井盖缺失,路口井盖不见了\n", Charset.forName("GB18030"));
        SourceRow row = RowFile.read(file).get(0);
        assertThat(row.get(Field.ID)).isEqualTo("HS1");
        assertThat(row.get(Field.TITLE)).isEqualTo("井盖缺失");
    }

    @Test
    void a_broken_line_is_reported_and_the_others_are_read() throws IOException {
        List<SourceRow> rows = RowFile.read("{\"id\": 1}\n{\"id\": \n\n{\"id\": 3}\n");
        assertThat(rows).extracting(SourceRow::line).containsExactly(1L, 2L, 4L);
        assertThat(rows.get(1).problem()).contains("JSON");
        assertThat(rows.get(2).get(Field.ID)).isEqualTo("3");
    }

    @Test
    void empty_values_count_as_missing() throws IOException {
        assertThat(RowFile.read("id,title\n5,\n").get(0).get(Field.TITLE)).isNull();
    }

    @Test
    void an_empty_file_has_no_rows() throws IOException {
        assertThat(RowFile.read("")).isEmpty();
    }
}
