package cn.hotline.closure.closing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.CaseResult;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseClosureTest {
    private final CaseClosure closure = new CaseClosure(CaseId.next(), new CaseNo("HS20261121-000001"));

    @ParameterizedTest
    @CsvSource({"YES,SOLVED", "PARTLY,PARTLY_SOLVED", "NO,EXPLAINED"})
    void the_result_follows_the_reply(Solved solved, CaseResult result) {
        assertThat(CaseClosure.resultOf(solved)).isEqualTo(result);
    }

    @Test
    void an_open_case_is_handled() {
        assertThat(closure.expects(1)).isTrue();
    }

    @Test
    void a_merged_case_is_handled_only_in_a_redo() {
        closure.stop(ClosureAction.MERGE);
        assertThat(closure.expects(1)).isFalse();
        assertThat(closure.expects(2)).isTrue();
        closure.release(1);
        assertThat(closure.expects(1)).isFalse();
        assertThat(closure.expects(2)).isTrue();
    }

    @Test
    void a_withdrawn_or_archived_case_is_not_handled() {
        closure.stop(ClosureAction.WITHDRAW);
        assertThat(closure.expects(1)).isFalse();
        closure.archive(CaseOutcome.WITHDRAWN, Instant.EPOCH);
        assertThat(closure.expects(2)).isFalse();
    }
}
