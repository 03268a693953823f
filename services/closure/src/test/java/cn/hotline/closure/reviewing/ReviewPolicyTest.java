package cn.hotline.closure.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.closure.comparing.Match;
import cn.hotline.closure.recording.Reply;
import cn.hotline.events.Replied;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.testkit.EventLog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-20T16:30:00Z"); // already the 21st in the district
    private static final String LONG_ENOUGH = "已现场核实并责令整改，感谢您对我们工作的支持";

    private final ReviewPolicy policy =
            new ReviewPolicy(Instant.EPOCH, 20, List.of(DemandType.COMPLAINT, DemandType.REPORT, DemandType.HELP));

    @Test
    void a_complete_reply_has_no_findings() {
        assertThat(codes(reply(NOW, List.of("file-1"), LONG_ENOUGH, null), DemandType.COMPLAINT))
                .isEmpty();
    }

    @Test
    void a_reply_without_contact_is_found() {
        assertThat(codes(reply(null, List.of("file-1"), LONG_ENOUGH, null), DemandType.COMPLAINT))
                .containsExactly(FindingCode.NO_CONTACT);
    }

    @ParameterizedTest
    @EnumSource(DemandType.class)
    void evidence_is_asked_for_by_type(DemandType type) {
        boolean asked = List.of(DemandType.COMPLAINT, DemandType.REPORT, DemandType.HELP)
                .contains(type);
        assertThat(codes(reply(NOW, List.of(), LONG_ENOUGH, null), type))
                .isEqualTo(asked ? List.of(FindingCode.NO_EVIDENCE) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"19,true", "20,false"})
    void the_shortest_allowed_reply_has_the_policys_length(int length, boolean found) {
        List<FindingCode> codes = codes(reply(NOW, List.of("file-1"), "答".repeat(length) + "  ", null), null);
        assertThat(codes.contains(FindingCode.TOO_SHORT)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20,true", "2026-11-21,false"})
    void a_promise_has_passed_when_its_day_is_over_in_the_district(LocalDate promised, boolean found) {
        List<FindingCode> codes = codes(reply(NOW, List.of("file-1"), LONG_ENOUGH, promised), null);
        assertThat(codes.contains(FindingCode.PROMISE_PASSED)).isEqualTo(found);
    }

    @Test
    void a_copied_reply_names_the_earlier_case() {
        Match match = new Match("HS20261101-000007", "HS-CG", "区城管局", 87, "已责令整改。");
        List<Finding> findings = policy.inspect(
                reply(NOW, List.of("file-1"), LONG_ENOUGH, null),
                observed(Optional.empty(), Optional.of(match), false),
                NOW);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.COPIED);
            assertThat(finding.detail()).isEqualTo("公开答复与工单 HS20261101-000007（区城管局）的答复雷同（87%）：“已责令整改。”");
            assertThat(finding.match()).isEqualTo(match);
        });
    }

    @Test
    void a_reply_off_the_question_is_remarked_only() {
        assertThat(policy.inspect(
                        reply(NOW, List.of("file-1"), LONG_ENOUGH, null),
                        observed(Optional.empty(), Optional.empty(), true),
                        NOW))
                .singleElement()
                .satisfies(finding -> assertThat(finding.remark()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"true,true", "false,false"})
    void what_the_category_says_of_evidence_goes_before_the_type(boolean required, boolean found) {
        List<Finding> findings = policy.inspect(
                reply(NOW, List.of(), LONG_ENOUGH, null),
                observed(Optional.of(required), Optional.empty(), false),
                NOW);
        assertThat(findings).hasSize(found ? 1 : 0);
    }

    private static Observed observed(Optional<Boolean> evidence, Optional<Match> copied, boolean offTheQuestion) {
        return new Observed(DemandType.COMPLAINT, evidence, copied, offTheQuestion);
    }

    private List<FindingCode> codes(Reply reply, DemandType type) {
        return policy.inspect(reply, new Observed(type, Optional.empty(), Optional.empty(), false), NOW).stream()
                .map(Finding::code)
                .toList();
    }

    private static Reply reply(Instant contacted, List<String> evidence, String publicReply, LocalDate promised) {
        return new Reply(EventLog.envelope(new Replied(
                CaseId.next(),
                new CaseNo("HS20261121-000001"),
                WorkOrderId.next(),
                new UnitCode("HS-CG"),
                1,
                1,
                null,
                contacted,
                evidence,
                Solved.YES,
                null,
                "已整改",
                publicReply,
                promised)));
    }
}
