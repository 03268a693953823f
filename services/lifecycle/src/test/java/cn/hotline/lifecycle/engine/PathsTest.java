package cn.hotline.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.ArchiveRequested;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.advancing.CaseProcess;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PathsTest {
    @Inject
    PassedNodes passed;

    @Inject
    CaseProcess process;

    @ParameterizedTest
    @EnumSource(Path.class)
    void a_case_passes_exactly_what_its_path_says(Path path) {
        CaseStory story = new CaseStory();

        path.tell(story);

        awaitEnd(story.id);
        assertThat(passed.of(story.id.toString())).containsExactlyElementsOf(path.passes());
        assertThat(process.positions(story.id)).isEmpty();
        assertThat(story.await(ArchiveRequested.class).outcome()).isEqualTo(path.outcome());
        assertThat(EventLog.shared().of(story.id, ArchiveRequested.class)).hasSize(1);
    }

    @Test
    void every_node_of_the_model_lies_on_a_path() {
        Set<String> covered = new TreeSet<>();
        Arrays.stream(Path.values()).forEach(path -> covered.addAll(path.passes()));
        Arrays.stream(LatePath.values()).forEach(path -> covered.addAll(path.passes()));
        Set<String> joins = new TreeSet<>();
        CaseStory story = new CaseStory();
        Path.RETURNED_BEFORE_SIGNING_AND_GRANTED.tell(story);
        awaitEnd(story.id);
        joins.addAll(passed.allOf(story.id.toString()));
        CaseStory withdrawn = new CaseStory();
        Path.MERGED_WHILE_HANDLED_THEN_WITHDRAWN.tell(withdrawn);
        awaitEnd(withdrawn.id);
        joins.addAll(passed.allOf(withdrawn.id.toString()));
        CaseStory redone = new CaseStory();
        Path.REDONE_ONCE.tell(redone);
        awaitEnd(redone.id);
        joins.addAll(passed.allOf(redone.id.toString()));
        covered.addAll(joins);

        assertThat(covered).containsExactlyInAnyOrderElementsOf(Model.flowNodes());
    }

    private void awaitEnd(CaseId id) {
        Poll.until(() -> passed.of(id.toString()), nodes -> nodes.contains("End_Archived"));
        Poll.until(() -> process.positions(id).isEmpty());
    }
}
