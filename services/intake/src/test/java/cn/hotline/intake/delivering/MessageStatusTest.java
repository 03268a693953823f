package cn.hotline.intake.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageStatusTest {
    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "WAITING, WAITING, false",
        "WAITING, APPLIED, true",
        "WAITING, REFUSED, true",
        "APPLIED, WAITING, false",
        "APPLIED, APPLIED, false",
        "APPLIED, REFUSED, false",
        "REFUSED, WAITING, false",
        "REFUSED, APPLIED, false",
        "REFUSED, REFUSED, false"
    })
    void a_message_is_settled_once(MessageStatus from, MessageStatus to, boolean legal) {
        assertThat(from.allows(to)).isEqualTo(legal);
        if (legal) {
            assertThat(from.to(to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalStateException.class);
        }
    }
}
