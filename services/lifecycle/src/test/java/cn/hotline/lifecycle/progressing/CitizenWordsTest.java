package cn.hotline.lifecycle.progressing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.lifecycle.tracking.CaseStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CitizenWordsTest {
    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void every_status_has_words_without_the_offices_jargon(CaseStatus status) {
        assertThat(CitizenWords.of(status)).isNotBlank().doesNotContain("退单", "裁定", "驳回", "派单", "归档");
    }
}
