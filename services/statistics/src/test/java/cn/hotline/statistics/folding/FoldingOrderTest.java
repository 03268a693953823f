package cn.hotline.statistics.folding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.RandomStories;
import cn.hotline.statistics.story.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The facts depend on which events were heard, never on their order, nor on how they were cut into batches. */
class FoldingOrderTest {
    private static final List<Story> STORIES = stories();

    @Test
    void any_order_of_a_cases_events_gives_the_same_facts() {
        Random random = new Random(20261121);
        for (Story story : STORIES) {
            CaseFacts ordered = folded(story, story.log(), story.log().size());
            for (int i = 0; i < 5; i++) {
                List<Envelope<? extends CaseEvent>> shuffled = new ArrayList<>(story.log());
                Collections.shuffle(shuffled, random);
                assertSame(folded(story, shuffled, 1 + random.nextInt(5)), ordered);
            }
        }
    }

    @Test
    void every_beginning_of_a_log_gives_facts_whatever_its_order() {
        Random random = new Random(7);
        for (Story story : STORIES.subList(0, 40)) {
            for (int heard = 1; heard <= story.log().size(); heard++) {
                List<Envelope<? extends CaseEvent>> beginning =
                        new ArrayList<>(story.log().subList(0, heard));
                CaseFacts ordered = folded(story, beginning, 1);
                Collections.shuffle(beginning, random);
                assertSame(folded(story, beginning, heard), ordered);
            }
        }
    }

    private static List<Story> stories() {
        List<Story> all = new ArrayList<>(HandWritten.stories("ORDER"));
        all.addAll(RandomStories.of(1, 150, HandWritten.time("2026-03-01T08:00"), List.of("ORDER")));
        return all;
    }

    private static CaseFacts folded(Story story, List<Envelope<? extends CaseEvent>> events, int batch) {
        CaseFacts facts = CaseFacts.unheard(story.id().value(), story.no().value());
        for (int i = 0; i < events.size(); i++) {
            Folds.apply(facts, events.get(i));
            if ((i + 1) % batch == 0) {
                facts.settle();
            }
        }
        facts.settle();
        return facts;
    }

    private static void assertSame(CaseFacts shuffled, CaseFacts ordered) {
        assertThat(shuffled)
                .usingRecursiveComparison()
                .ignoringFields("fresh")
                .ignoringCollectionOrder()
                .isEqualTo(ordered);
    }
}
