package cn.hotline.callback.surveying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.callback.CallbackError;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.error.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionnaireTest {
    @ParameterizedTest
    @EnumSource(Satisfaction.class)
    void exactly_the_dissatisfied_say_why(Satisfaction satisfaction) {
        if (satisfaction.isSatisfied()) {
            assertThat(answers(satisfaction, null, " ").reason()).isNull();
            refused(satisfaction, Fault.UNIT, null, CallbackError.DISSATISFACTION_REASON_NOT_ALLOWED);
            refused(satisfaction, null, "慢", CallbackError.DISSATISFACTION_REASON_NOT_ALLOWED);
        } else {
            assertThat(answers(satisfaction, Fault.NOT_UNIT, "政策原因").fault()).isEqualTo(Fault.NOT_UNIT);
            refused(satisfaction, null, "慢", CallbackError.DISSATISFACTION_REASON_REQUIRED);
            refused(satisfaction, Fault.UNIT, " ", CallbackError.DISSATISFACTION_REASON_REQUIRED);
        }
    }

    @Test
    void personal_data_in_the_reason_are_masked() {
        assertThat(answers(Satisfaction.DISSATISFIED, Fault.UNIT, "打13812345678没人接")
                        .reason())
                .isEqualTo("打[电话]没人接");
    }

    private static Questionnaire answers(Satisfaction satisfaction, Fault fault, String reason) {
        return new Questionnaire(true, Solved.PARTLY, satisfaction, fault, reason);
    }

    private static void refused(Satisfaction satisfaction, Fault fault, String reason, CallbackError code) {
        assertThatThrownBy(() -> answers(satisfaction, fault, reason))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
