package cn.hotline.lifecycle.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CaseStatusTest {
    private static final String WORKING =
            "REGISTERED FILED REDO_ORDERED DISPATCHED SIGNED REWORK SUSPENDED RETURNING REPLIED REVIEWED";
    private static final Map<CaseStep, String> LEGAL = Map.ofEntries(
            Map.entry(CaseStep.ANSWER, "REGISTERED>ANSWERED"),
            Map.entry(CaseStep.REFUSE, "REGISTERED>REFUSED"),
            Map.entry(CaseStep.FILE, "REGISTERED>FILED"),
            Map.entry(CaseStep.MERGE, WORKING + ">MERGED"),
            Map.entry(CaseStep.UNMERGE_UNFILED, "MERGED>REGISTERED"),
            Map.entry(CaseStep.UNMERGE_FILED, "MERGED>FILED"),
            Map.entry(CaseStep.RELEASE, "MERGED>CLOSED"),
            Map.entry(CaseStep.WITHDRAW, WORKING + " MERGED>WITHDRAWN"),
            Map.entry(CaseStep.DISPATCH, "FILED REDO_ORDERED>DISPATCHED"),
            Map.entry(CaseStep.SIGN, "DISPATCHED>SIGNED"),
            Map.entry(CaseStep.REQUEST_RETURN, "DISPATCHED SIGNED REWORK>RETURNING"),
            Map.entry(CaseStep.GRANT_RETURN, "RETURNING>FILED"),
            Map.entry(CaseStep.REFUSE_RETURN_SIGNED, "RETURNING>SIGNED"),
            Map.entry(CaseStep.REFUSE_RETURN_UNSIGNED, "RETURNING>DISPATCHED"),
            Map.entry(CaseStep.SUSPEND, "SIGNED REWORK>SUSPENDED"),
            Map.entry(CaseStep.RESUME, "SUSPENDED>SIGNED"),
            Map.entry(CaseStep.RESUME_REWORK, "SUSPENDED>REWORK"),
            Map.entry(CaseStep.REASSIGN, "DISPATCHED SIGNED REWORK SUSPENDED>FILED"),
            Map.entry(CaseStep.REPLY, "SIGNED REWORK>REPLIED"),
            Map.entry(CaseStep.APPROVE, "REPLIED>REVIEWED"),
            Map.entry(CaseStep.REJECT, "REPLIED>REWORK"),
            Map.entry(CaseStep.CLOSE, "REVIEWED>CLOSED"),
            Map.entry(CaseStep.CALL_BACK, "CLOSED>CALLED_BACK"),
            Map.entry(CaseStep.REDO, "CALLED_BACK UNREASONABLE_REVIEW REOPENED>REDO_ORDERED"),
            Map.entry(CaseStep.SUPERVISE, "CALLED_BACK UNREASONABLE_REVIEW REOPENED>SUPERVISED"),
            Map.entry(CaseStep.REVIEW_UNREASONABLE, "CALLED_BACK REOPENED>UNREASONABLE_REVIEW"),
            Map.entry(CaseStep.REOPEN, "ARCHIVED>REOPENED"),
            Map.entry(
                    CaseStep.ARCHIVE,
                    WORKING + " ANSWERED REFUSED CLOSED CALLED_BACK SUPERVISED UNREASONABLE_REVIEW MERGED WITHDRAWN"
                            + " REOPENED>ARCHIVED"));

    @Test
    void every_step_leads_from_where_it_may_and_from_nowhere_else() {
        Map<String, CaseStatus> expected = new TreeMap<>();
        LEGAL.forEach((step, rule) -> {
            String[] sides = rule.split(">");
            for (String before : sides[0].split(" ")) {
                expected.put(before + " " + step, CaseStatus.valueOf(sides[1]));
            }
        });
        Map<String, CaseStatus> actual = new TreeMap<>();
        for (CaseStatus status : CaseStatus.values()) {
            for (CaseStep step : CaseStep.values()) {
                status.after(step).ifPresent(next -> actual.put(status + " " + step, next));
            }
        }

        assertThat(actual).isEqualTo(expected);
    }
}
