package cn.hotline.closure.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyFingerprintTest {
    @Test
    void spaces_punctuation_width_and_case_make_no_difference() {
        assertThat(ReplyFingerprint.of("已处理， 请拨打 ABC１２３。")).isEqualTo(ReplyFingerprint.of("已处理请拨打abc123"));
    }

    @Test
    void other_words_differ() {
        assertThat(ReplyFingerprint.of("已处理")).isNotEqualTo(ReplyFingerprint.of("未处理"));
    }

    @Test
    void nothing_said_is_never_a_copy() {
        assertThat(ReplyFingerprint.of(null)).isNull();
        assertThat(ReplyFingerprint.of(" 。！")).isNull();
    }
}
