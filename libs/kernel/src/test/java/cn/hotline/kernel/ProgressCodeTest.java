package cn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.kernel.id.CaseNo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProgressCodeTest {
    private static final CaseNo CASE = new CaseNo("HS20261121-000123");

    private final ProgressCode codes = ProgressCode.under(key('k'));

    @Test
    void a_case_has_one_code_of_eight_characters_that_cannot_be_misread() {
        assertThat(codes.of(CASE))
                .hasSize(ProgressCode.LENGTH)
                .matches("[2-9A-HJ-NP-Z]{8}")
                .isEqualTo(ProgressCode.under(key('k')).of(CASE));
        assertThat(codes.fits("HS20261121-000123", codes.of(CASE))).isTrue();
    }

    @Test
    void it_fits_however_a_citizen_writes_it() {
        String code = codes.of(CASE);
        String written = " " + code.substring(0, 4).toLowerCase(java.util.Locale.ROOT) + "-" + code.substring(4);
        assertThat(codes.fits(CASE.value(), written)).isTrue();
    }

    @Test
    void another_case_another_key_another_code() {
        assertThat(ProgressCode.under(key('x')).of(CASE)).isNotEqualTo(codes.of(CASE));
        assertThat(LongStream.rangeClosed(1, 5_000)
                        .mapToObj(number -> codes.of(CaseNo.of("HS", LocalDate.of(2026, 11, 21), number)))
                        .distinct())
                .hasSize(5_000);
        assertThat(codes.fits("HS20261121-000124", codes.of(CASE))).isFalse();
        assertThat(codes.fits("no number at all", codes.of(CASE))).isFalse();
        assertThat(codes.fits(CASE.value(), "")).isFalse();
    }

    @Test
    void a_wrong_key_is_refused_and_not_shown() {
        assertThatThrownBy(() -> ProgressCode.under("c2hvcnQ="))
                .hasMessage("hotline.progress.key must be 32 bytes in base64");
        assertThatThrownBy(() -> ProgressCode.under("***")).hasMessageNotContaining("***");
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.UTF_8));
    }
}
