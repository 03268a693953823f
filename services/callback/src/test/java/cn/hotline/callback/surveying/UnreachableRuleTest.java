package cn.hotline.callback.surveying;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.code.AttemptResult;
import cn.hotline.kernel.DistrictTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreachableRuleTest {
    private final UnreachableRule rule = new UnreachableRule(3, 2, 2);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,false",
                "23T09:00 24T14:00,false",
                "23T09:00 23T10:00 23T11:00,false",
                "23T09:00 23T14:00 23T19:00,false",
                "23T09:00 24T09:00 25T09:00,false",
                "23T09:00 23T14:00 24T09:00,true",
                "23T09:00 23T09:30 24T14:00,true",
                "23T09:00 23T09:30 23T10:00 24T18:00,true"
            })
    void unreachable_is_who_was_called_often_enough_over_enough_days_and_parts(String calls, boolean unreachable) {
        assertThat(rule.holds(calls(calls))).isEqualTo(unreachable);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,-",
                "23T09:00,-",
                "23T09:00 23T14:00,24T08:00",
                "23T09:00 23T10:00,24T12:00",
                "23T09:00 24T09:00,24T12:00",
                "23T19:00 24T19:00,25T08:00",
                "23T09:00 24T14:00,-",
                "23T09:00 23T10:00 23T11:00,24T12:00",
                "23T09:00 23T14:00 23T15:00,24T08:00"
            })
    void the_next_call_counts_from_when_it_brings_what_is_lacking(String calls, String from) {
        assertThat(rule.nextAttemptFrom(calls(calls)).orElse(null)).isEqualTo(from == null ? null : at(from));
    }

    @Test
    void a_strict_rule_asks_for_a_new_day_from_the_second_call_on() {
        assertThat(new UnreachableRule(3, 1, 3).nextAttemptFrom(calls("23T09:00")))
                .contains(at("24T08:00"));
    }

    private static List<Attempt> calls(String times) {
        List<Attempt> made = new ArrayList<>();
        for (String time : times == null ? new String[0] : times.split(" ")) {
            made.add(new Attempt(made.size() + 1, AttemptResult.NO_ANSWER, at(time), DayPart.of(at(time)), "李娜", null));
        }
        return made;
    }

    private static Instant at(String dayAndTime) {
        return LocalDateTime.parse("2026-11-" + dayAndTime)
                .atZone(DistrictTime.ZONE)
                .toInstant();
    }
}
