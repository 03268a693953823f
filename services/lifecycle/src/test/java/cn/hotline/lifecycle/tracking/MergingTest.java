package cn.hotline.lifecycle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.events.ArchiveRequested;
import cn.hotline.events.CallbackRequested;
import cn.hotline.events.DispatchRequested;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.events.code.Fault;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MergingTest {
    private final CaseStory lead = new CaseStory().filed();
    private final CaseStory follower = new CaseStory().registered();

    @Test
    void followers_wait_for_their_lead_and_are_called_back_about_its_unit() {
        CaseStory second = new CaseStory().filed();
        follower.mergedInto(lead);
        second.mergedInto(lead);
        Reader.awaitStatus(follower, "MERGED");
        Reader.awaitStatus(second, "MERGED");
        assertThat(EventLog.shared().of(follower.id, CallbackRequested.class)).isEmpty();

        lead.handled();

        assertThat(follower.await(CallbackRequested.class).unit()).isEqualTo(CaseStory.SQUAD);
        assertThat(second.await(CallbackRequested.class).unit()).isEqualTo(CaseStory.SQUAD);
        Reader.see(follower).body("status", equalTo("CLOSED"), "leadCaseNo", equalTo(lead.caseNo.value()));
        Reader.see(lead).body("followers", equalTo(2));
    }

    @Test
    void a_dissatisfied_follower_gets_its_own_round() {
        follower.mergedInto(lead);
        Reader.awaitStatus(follower, "MERGED");
        lead.handled();
        follower.await(CallbackRequested.class);

        follower.dissatisfied(Fault.UNIT);

        DispatchRequested asked = follower.await(DispatchRequested.class);
        assertThat(asked.cause()).isEqualTo(DispatchCause.REDO);
        assertThat(asked.round()).isEqualTo(2);
        assertThat(asked.previousUnit()).isEqualTo(CaseStory.SQUAD);
    }

    @Test
    void a_lead_that_is_withdrawn_releases_its_followers_without_a_unit() {
        follower.mergedInto(lead);
        Reader.awaitStatus(follower, "MERGED");

        lead.withdrawn();

        assertThat(follower.await(CallbackRequested.class).unit()).isNull();
        assertThat(lead.await(ArchiveRequested.class).outcome()).isEqualTo(CaseOutcome.WITHDRAWN);
    }

    @Test
    void a_follower_known_before_its_lead_is_released_when_the_lead_is_archived() {
        CaseStory late = new CaseStory();
        follower.mergedInto(late);
        Reader.awaitStatus(follower, "MERGED");

        late.registered().answered().archived(CaseOutcome.ANSWERED);

        assertThat(follower.await(CallbackRequested.class).unit()).isNull();
    }

    @Test
    void followers_are_released_when_all_is_told_at_once() {
        List<CaseStory> followers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            CaseStory late = new CaseStory();
            followers.add(new CaseStory().registered().mergedInto(late));
            late.registered().answered().archived(CaseOutcome.ANSWERED);
        }

        followers.forEach(
                each -> assertThat(each.await(CallbackRequested.class).unit()).isNull());
        followers.forEach(each -> assertThat(EventLog.shared().of(each.id, CallbackRequested.class))
                .as("released once")
                .hasSize(1));
    }

    @Test
    void an_unmerged_case_is_dispatched_anew_and_its_lead_ends_without_it() {
        CaseStory other = new CaseStory().filed().dispatched();
        other.mergedInto(lead);
        follower.mergedInto(lead);
        Reader.awaitStatus(other, "MERGED");
        Reader.awaitStatus(follower, "MERGED");

        other.unmergedFrom(lead, true);

        DispatchRequested asked = EventLog.shared().await(other.id, DispatchRequested.class, 2);
        assertThat(asked.round()).isEqualTo(1);
        assertThat(asked.cause()).isEqualTo(DispatchCause.UNMERGED);
        Reader.see(other).body("status", equalTo("FILED"), "leadCaseNo", nullValue());
        Reader.see(lead).body("followers", equalTo(1));
        lead.handled();
        follower.await(CallbackRequested.class);
        assertThat(EventLog.shared().of(other.id, CallbackRequested.class)).isEmpty();
    }

    @Test
    void a_case_that_was_merged_before_its_filing_is_dispatched_for_the_first_time_after_it() {
        follower.mergedInto(lead).unmergedFrom(lead, false).filed();

        assertThat(follower.await(DispatchRequested.class).cause()).isEqualTo(DispatchCause.FIRST);
        assertThat(EventLog.shared().of(follower.id, DispatchRequested.class)).hasSize(1);
    }

    @Test
    void an_unmerging_that_comes_after_the_leads_end_is_recorded_and_changes_nothing() {
        follower.mergedInto(lead);
        Reader.awaitStatus(follower, "MERGED");
        lead.handled();
        follower.await(CallbackRequested.class);

        follower.unmergedFrom(lead, false).satisfied();

        assertThat(follower.await(ArchiveRequested.class).outcome()).isEqualTo(CaseOutcome.CLOSED);
        Reader.see(follower).body("status", equalTo("CALLED_BACK"), "leadCaseNo", equalTo(lead.caseNo.value()));
        assertThat(Reader.unexpected(follower)).containsExactly("intake.case-unmerged");
    }

    @Test
    void an_unmerged_case_may_be_merged_again() {
        CaseStory second = new CaseStory().filed();
        follower.mergedInto(lead).unmergedFrom(lead, false).mergedInto(second);
        Reader.awaitStatus(follower, "MERGED");

        second.handled();

        follower.await(CallbackRequested.class);
        Reader.see(follower).body("status", equalTo("CLOSED"), "leadCaseNo", equalTo(second.caseNo.value()));
    }

    @Test
    void of_an_unmerging_and_the_leads_end_at_once_one_wins_and_the_case_ends_either_way() {
        for (int round = 0; round < 5; round++) {
            CaseStory main =
                    new CaseStory().filed().dispatched().signed().replied().approved();
            CaseStory racer = new CaseStory().filed().mergedInto(main);
            Reader.awaitStatus(racer, "MERGED");
            Reader.awaitStatus(main, "REVIEWED");

            main.closed();
            racer.unmergedFrom(main, true);

            Poll.until(() ->
                    EventLog.shared().of(racer.id, CallbackRequested.class).size()
                                    + EventLog.shared()
                                            .of(racer.id, DispatchRequested.class)
                                            .size()
                            >= 2);
            boolean released =
                    !EventLog.shared().of(racer.id, CallbackRequested.class).isEmpty();
            if (released) {
                racer.satisfied();
            } else {
                racer.handled().satisfied();
            }
            assertThat(racer.await(ArchiveRequested.class).outcome()).isEqualTo(CaseOutcome.CLOSED);
        }
    }

    @Test
    void a_released_follower_is_not_withdrawn_any_more() {
        follower.mergedInto(lead);
        Reader.awaitStatus(follower, "MERGED");
        lead.handled();
        follower.await(CallbackRequested.class);

        follower.withdrawn().satisfied();

        assertThat(follower.await(ArchiveRequested.class).outcome()).isEqualTo(CaseOutcome.CLOSED);
    }
}
