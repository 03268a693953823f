package cn.hotline.callback.surveying;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.DistrictTime;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayPartTest {
    @ParameterizedTest
    @CsvSource({
        "00:00:00,MORNING",
        "08:00:00,MORNING",
        "11:59:59,MORNING",
        "12:00:00,AFTERNOON",
        "17:59:59,AFTERNOON",
        "18:00:00,EVENING",
        "23:59:59,EVENING"
    })
    void the_day_is_parted_at_noon_and_at_six(String time, DayPart part) {
        var at = LocalDateTime.parse("2026-11-23T" + time)
                .atZone(DistrictTime.ZONE)
                .toInstant();
        assertThat(DayPart.of(at)).isEqualTo(part);
    }
}
