package cn.hotline.local.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceNumbersTest {
    private static final String FORM = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";

    @Test
    void a_plain_file_and_row_are_readable() {
        assertThat(of("messages.jsonl", Map.of("id", "24"))).isEqualTo("messages:24");
    }

    @Test
    void names_that_are_no_source_numbers_are_digested_the_same_each_time() {
        String number = of("2026年台账.csv", Map.of("id", "武昌〔2026〕1 号"));
        assertThat(number).matches(FORM).isEqualTo(of("2026年台账.csv", Map.of("id", "武昌〔2026〕1 号")));
        assertThat(number).isNotEqualTo(of("2026年台账.csv", Map.of("id", "武昌〔2026〕2 号")));
    }

    @Test
    void long_ids_keep_to_the_greatest_length() {
        assertThat(of("f.csv", Map.of("id", "9".repeat(80)))).matches(FORM);
    }

    @Test
    void a_row_without_id_is_known_by_its_line() {
        assertThat(of("f.csv", Map.of())).isEqualTo("f:L7");
    }

    private static String of(String file, Map<String, String> fields) {
        return SourceNumbers.of(Path.of(file)).of(SourceRow.read(7, fields));
    }
}
