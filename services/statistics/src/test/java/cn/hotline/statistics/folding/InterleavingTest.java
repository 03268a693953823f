package cn.hotline.statistics.folding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.RandomStories;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The stored facts are those of each case's log alone, however the logs are shuffled together, cut into batches and delivered again. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class InterleavingTest {
    @Inject
    FoldEvents fold;

    @Inject
    FactStore store;

    @Test
    void any_interleaving_cut_anywhere_gives_the_facts_of_each_log() {
        for (long seed = 1; seed <= 6; seed++) {
            List<Story> stories = RandomStories.of(seed, 25, HandWritten.time("2026-02-01T08:00"), List.of("WOVEN"));
            Random random = new Random(seed);
            List<Envelope<? extends CaseEvent>> woven = woven(stories, random);
            while (!woven.isEmpty()) {
                List<Envelope<? extends CaseEvent>> batch =
                        woven.subList(0, Math.min(woven.size(), 1 + random.nextInt(90)));
                List<Envelope<? extends CaseEvent>> taken = List.copyOf(batch);
                QuarkusTransaction.requiringNew().run(() -> taken.forEach(fold::fold));
                batch.clear();
            }
            assertAsFolded(stories);
        }
    }

    @Test
    void what_is_delivered_again_and_out_of_order_changes_nothing() {
        List<Story> stories = RandomStories.of(77, 12, HandWritten.time("2026-02-01T08:00"), List.of("AGAIN"));
        Random random = new Random(77);
        List<Envelope<? extends CaseEvent>> woven = woven(stories, random);
        for (Envelope<? extends CaseEvent> said : woven) {
            EventLog.shared().publish(said);
            if (random.nextInt(4) == 0) {
                EventLog.shared().publish(woven.get(random.nextInt(woven.size())));
            }
        }
        Poll.until(() -> isAsFolded(stories));
        woven.forEach(EventLog.shared()::publish);
        Story last = Story.registered("AGAIN", stories.get(0).time(), cn.hotline.events.code.DemandType.HELP, "01");
        EventLog.shared().publish(last.log().get(0));
        Poll.until(() -> isAsFolded(List.of(last)));
        assertAsFolded(stories);
    }

    private static List<Envelope<? extends CaseEvent>> woven(List<Story> stories, Random random) {
        List<Envelope<? extends CaseEvent>> all = new ArrayList<>();
        stories.forEach(story -> all.addAll(story.log()));
        Collections.shuffle(all, random);
        return all;
    }

    private boolean isAsFolded(List<Story> stories) {
        try {
            assertAsFolded(stories);
            return true;
        } catch (AssertionError notYet) {
            return false;
        }
    }

    private void assertAsFolded(List<Story> stories) {
        Map<UUID, String> cases = new TreeMap<>();
        stories.forEach(story -> cases.put(story.id().value(), story.no().value()));
        Map<UUID, CaseFacts> stored =
                QuarkusTransaction.requiringNew().call(() -> store.load(cases).facts());
        for (Story story : stories) {
            CaseFacts alone = CaseFacts.unheard(story.id().value(), story.no().value());
            story.log().forEach(said -> Folds.apply(alone, said));
            alone.settle();
            assertThat(stored.get(story.id().value()))
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes("fresh", ".*version")
                    .ignoringCollectionOrder()
                    .isEqualTo(alone);
        }
    }
}
