package cn.hotline.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.bench.attack.Shot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bodies are spoilt one thing at a time, and the same way again from the same seed. */
class BadBodiesTest {
    private static final Shot HONEST = new Shot(
            null,
            "honest",
            "POST",
            "/",
            Map.of("Content-Type", "application/json"),
            "{\"a\":\"b\",\"c\":{\"d\":[1,2]}}".getBytes(StandardCharsets.UTF_8));

    @Test
    void the_same_seed_spoils_the_same_way() {
        assertThat(spoilt(7)).isEqualTo(spoilt(7)).isNotEqualTo(spoilt(8));
    }

    @Test
    void every_kind_of_wrong_comes_up() {
        BadBodies bodies = new BadBodies(new Random(1));
        Set<String> kinds = IntStream.range(0, 2_000)
                .mapToObj(any -> bodies.spoil(HONEST).kind())
                .collect(Collectors.toSet());
        assertThat(kinds)
                .contains(
                        "body-text",
                        "body-value",
                        "body-missing",
                        "body-extra",
                        "body-duplicate-key",
                        "body-deep",
                        "body-encoding",
                        "body-truncated",
                        "body-none",
                        "media-type");
    }

    private static List<String> spoilt(long seed) {
        BadBodies bodies = new BadBodies(new Random(seed));
        return IntStream.range(0, 200)
                .mapToObj(any -> bodies.spoil(HONEST).shown())
                .toList();
    }
}
