package cn.hotline.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.lifecycle.advancing.CaseProcess;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 归档后反映不满意: the process of an archived case begins once more. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LatePathsTest {
    @Inject
    PassedNodes passed;

    @Inject
    CaseProcess process;

    @ParameterizedTest
    @EnumSource(LatePath.class)
    void a_case_passes_exactly_what_its_path_says(LatePath path) {
        CaseStory story = path.archived();
        Reader.awaitStatus(story, "ARCHIVED");
        int before = passed.of(story.id.toString()).size();

        path.tell(story);

        Poll.until(() -> since(before, story), nodes -> nodes.contains(path.end()));
        Poll.until(() -> process.positions(story.id).isEmpty());
        assertThat(since(before, story)).containsExactlyElementsOf(path.passes());
    }

    private List<String> since(int before, CaseStory story) {
        List<String> all = passed.of(story.id.toString());
        return all.subList(before, all.size());
    }
}
