package cn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @Test
    void identifiers_are_version_seven_distinct_and_in_the_order_they_were_made() {
        List<UUID> made = Stream.generate(Ids::next).limit(10_000).toList();
        assertThat(made).allMatch(each -> each.version() == 7).doesNotHaveDuplicates();
        assertThat(made.stream().map(UUID::toString).toList()).isSorted();
    }

    @Test
    void a_case_number_is_district_day_and_number_of_the_day() {
        assertThat(CaseNo.of("HS", LocalDate.of(2026, 11, 21), 123)).hasToString("HS20261121-000123");
        assertThat(CaseNo.of("HS", LocalDate.of(2026, 11, 21), 1_234_567)).hasToString("HS20261121-1234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HS20261121", "hs20261121-000123", "HS20261121-123", "HS2026112-000123"})
    void what_is_no_case_number_is_refused(String text) {
        assertThatThrownBy(() -> new CaseNo(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_refusal_fills_its_text_with_the_arguments_as_they_are() {
        assertThat(new DomainException(CommonError.INVALID_PARAMETER, "limit", 1_000))
                .hasMessage("参数 limit 无效：1000");
    }
}
