package cn.hotline.supervision.supervising;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.LetterOpened;
import cn.hotline.events.RepeatFlagged;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From 20 October 2025 on a matter must be told five times, and from 1 November on no more letter goes out for it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LetterRulesTest {
    @Inject
    AgroalDataSource database;

    @Inject
    LetterRules rules;

    @BeforeEach
    void theDistrictChangesItsRule() throws SQLException {
        run("insert into letter_rule (effective_from, cause, threshold, level, active) values"
                + " ('2025-10-20', 'REPEATED', 5, 'ORDINARY', true), ('2025-11-01', 'REPEATED', 5, 'ORDINARY', false)");
    }

    @AfterEach
    void andTakesItBack() throws SQLException {
        run("delete from letter_rule where effective_from > '2025-01-01'");
    }

    @Test
    void theRuleOfItsOwnTimeDecides() {
        CaseStory before = flagged("2025-10-17", 3);
        CaseStory tooFew = flagged("2025-10-20", 4);
        CaseStory enough = flagged("2025-10-31", 5);
        CaseStory ended = flagged("2025-11-03", 9).awaitHeard();

        assertThat(letters(before)).hasSize(1);
        assertThat(letters(tooFew)).isEmpty();
        assertThat(letters(enough)).hasSize(1);
        assertThat(letters(ended)).isEmpty();
    }

    private static CaseStory flagged(String day, int times) {
        CaseStory story = CaseStory.filed(day + "T09:00").dispatched(day + "T09:10", "HS-RUL");
        return story.tell(day + "T09:20", new RepeatFlagged(story.caseId, story.caseNo, times, List.of()));
    }

    private static List<LetterOpened> letters(CaseStory story) {
        return EventLog.shared().of(story.caseId, LetterOpened.class);
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        rules.forget();
    }
}
