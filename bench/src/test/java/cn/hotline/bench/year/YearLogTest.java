package cn.hotline.bench.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Envelope;
import cn.hotline.events.ExclusionApproved;
import cn.hotline.events.KeyWatched;
import cn.hotline.events.LetterOpened;
import cn.hotline.events.RedoRequested;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.Urged;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.id.CaseId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class YearLogTest {
    private static final List<Envelope<? extends CaseEvent>> LOG = log();

    private static List<Envelope<? extends CaseEvent>> log() {
        List<Envelope<? extends CaseEvent>> events = new ArrayList<>();
        new YearLog(District.named("sample-2023"), Directory.of(Path.of(".."))).forEachRemaining(events::add);
        return events;
    }

    @Test
    void everything_happens_as_often_as_the_district_says() {
        assertThat(of(DemandRegistered.class)).hasSize(2000);
        assertThat(of(CaseArchived.class)).hasSize(2000);
        assertThat(of(Urged.class).filter(urged -> urged.kind() == UrgeKind.NEAR_DUE))
                .hasSize(150);
        assertThat(of(Urged.class).filter(urged -> urged.kind() == UrgeKind.OVERDUE))
                .hasSize(25);
        assertThat(of(RedoRequested.class)).hasSize(160);
        assertThat(of(ReviewRejected.class)).hasSize(70);
        assertThat(of(LetterOpened.class)).hasSize(20);
        assertThat(of(UnitTaskOpened.class)).hasSize(15);
        assertThat(of(KeyWatched.class)).hasSize(30);
        assertThat(of(KeyWatched.class).map(KeyWatched::watchClass).distinct()).hasSize(3);
        assertThat(of(ExclusionApproved.class)).hasSize(10);
        assertThat(of(ReturnGranted.class)).hasSize(60);
    }

    @Test
    void the_last_word_of_the_citizens_is_as_good_as_the_district_says() {
        Map<CaseId, Boolean> last = new HashMap<>();
        of(CallbackCompleted.class)
                .filter(callback -> callback.satisfaction() != null)
                .forEach(callback ->
                        last.put(callback.caseId(), callback.satisfaction().isSatisfied()));

        assertThat(last).hasSize(1100);
        assertThat(last.values().stream().filter(satisfied -> !satisfied)).hasSize(50);
    }

    @Test
    void the_log_is_in_order_and_within_the_year() {
        assertThat(LOG).isSortedAccordingTo((one, other) -> one.time().compareTo(other.time()));
        assertThat(LOG).allSatisfy(event -> assertThat(
                        event.time().atZone(DistrictTime.ZONE).getYear())
                .isEqualTo(2023));
    }

    @Test
    void every_case_begins_with_its_registration_and_ends_archived() {
        Map<CaseId, List<CaseEvent>> cases = new HashMap<>();
        LOG.forEach(event -> cases.computeIfAbsent(event.data().caseId(), id -> new ArrayList<>())
                .add(event.data()));

        assertThat(cases.values()).allSatisfy(events -> {
            assertThat(events.get(0)).isInstanceOf(DemandRegistered.class);
            assertThat(events.get(events.size() - 1)).isInstanceOf(CaseArchived.class);
        });
    }

    private static <E extends CaseEvent> Stream<E> of(Class<E> type) {
        return LOG.stream().map(Envelope::data).filter(type::isInstance).map(type::cast);
    }
}
