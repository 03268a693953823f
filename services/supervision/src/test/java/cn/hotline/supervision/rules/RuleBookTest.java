package cn.hotline.supervision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.calendar.Limit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final LocalDate OLD = LocalDate.of(2020, 1, 1);
    private static final LocalDate NEW = LocalDate.of(2026, 1, 1);
    private static final Instant LAST_MINUTE_OF_2025 = Instant.parse("2025-12-31T15:59:00Z");
    private static final Instant FIRST_MINUTE_OF_2026 = Instant.parse("2025-12-31T16:00:00Z");

    private final RuleBook book = new RuleBook(
            List.of(
                    policy(1, OLD, null, null, null, "5wd", 0),
                    policy(2, OLD, DemandType.CONSULTATION, null, null, "2wd", 10),
                    policy(3, OLD, null, null, "BUSINESS_ENVIRONMENT", "3wd", 20),
                    policy(4, OLD, null, Urgency.URGENT, null, "PT24H", 30),
                    policy(5, NEW, null, null, null, "4wd", 0)),
            List.of(),
            List.of(
                    new LetterPolicy(OLD, LetterLevel.MAJOR, Limit.parse("2wd")),
                    new LetterPolicy(NEW, LetterLevel.MAJOR, Limit.parse("1wd"))));

    @Test
    void aLineWithoutConditionsServesWhatNoOtherLineMatches() {
        assertThat(limit(DemandType.HELP, Urgency.NORMAL, Set.of())).isEqualTo("5wd");
    }

    @Test
    void theLineWithTheGreatestPriorityCountsWhenSeveralMatch() {
        assertThat(limit(DemandType.CONSULTATION, Urgency.NORMAL, Set.of())).isEqualTo("2wd");
        assertThat(limit(DemandType.CONSULTATION, Urgency.NORMAL, Set.of("BUSINESS_ENVIRONMENT", "X")))
                .isEqualTo("3wd");
        assertThat(limit(DemandType.CONSULTATION, Urgency.URGENT, Set.of("BUSINESS_ENVIRONMENT")))
                .isEqualTo("PT24H");
    }

    @Test
    void aCaseIsJudgedByTheVersionInForceWhenItWasRegistered() {
        assertThat(policyAt(LAST_MINUTE_OF_2025)).isEqualTo(2);
        assertThat(policyAt(FIRST_MINUTE_OF_2026))
                .as("the new version replaces all lines of the old one")
                .isEqualTo(5);
        assertThat(book.letterLimit(LetterLevel.MAJOR, LAST_MINUTE_OF_2025)).hasToString("2wd");
        assertThat(book.letterLimit(LetterLevel.MAJOR, FIRST_MINUTE_OF_2026)).hasToString("1wd");
    }

    @Test
    void aCaseWithoutAnyLineIsOurErrorNotASilentDefault() {
        CaseFacts facts =
                new CaseFacts(DemandType.HELP, Urgency.NORMAL, Set.of(), false, "12345", "010101", LAST_MINUTE_OF_2025);

        assertThatThrownBy(() -> book.policyOf(ClockKind.SIGN, facts)).isInstanceOf(IllegalStateException.class);
    }

    private long policyAt(Instant registeredAt) {
        return book.policyOf(
                        ClockKind.HANDLE,
                        new CaseFacts(
                                DemandType.CONSULTATION,
                                Urgency.NORMAL,
                                Set.of(),
                                false,
                                "12345",
                                "010101",
                                registeredAt))
                .id();
    }

    private String limit(DemandType type, Urgency urgency, Set<String> tags) {
        return book.policyOf(
                        ClockKind.HANDLE,
                        new CaseFacts(type, urgency, tags, false, "12345", "010101", LAST_MINUTE_OF_2025))
                .limit()
                .toString();
    }

    private static ClockPolicy policy(
            long id, LocalDate from, DemandType type, Urgency urgency, String tag, String limit, int priority) {
        return new ClockPolicy(
                id,
                from,
                ClockKind.HANDLE,
                type,
                urgency,
                tag,
                null,
                null,
                null,
                null,
                Limit.parse(limit),
                priority,
                "line " + id);
    }
}
