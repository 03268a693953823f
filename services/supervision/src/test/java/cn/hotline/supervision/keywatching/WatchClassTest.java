package cn.hotline.supervision.keywatching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.CategoryCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchClassTest {
    private static final WatchClass WAGES = new WatchClass(
            LocalDate.EPOCH, "WATCH_WAGES", "拖欠工资", null, Set.of("WATCH_WAGES"), List.of("0201"), List.of("欠薪"), true);

    @Test
    void aTagOrACategoryOrAWordOfTheTitlePutsACaseIntoTheClass() {
        assertThat(WAGES.holds(Set.of("X", "WATCH_WAGES"), null, "")).isTrue();
        assertThat(WAGES.holds(Set.of(), new CategoryCode("020101"), "")).isTrue();
        assertThat(WAGES.holds(Set.of(), null, "工地欠薪三个月")).isTrue();
        assertThat(WAGES.holds(Set.of("X"), new CategoryCode("0102"), "路灯不亮")).isFalse();
        assertThat(WAGES.holds(Set.of(), new CategoryCode("02"), ""))
                .as("a wider category")
                .isFalse();
    }
}
