package cn.hotline.lifecycle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
    void a_released_follower_is_not_withdrawn_any_more() {
        follower.mergedInto(lead);
        Reader.awaitStatus(follower, "MERGED");
        lead.handled();
        follower.await(CallbackRequested.class);

        follower.withdrawn().satisfied();

        assertThat(follower.await(ArchiveRequested.class).outcome()).isEqualTo(CaseOutcome.CLOSED);
    }
}
