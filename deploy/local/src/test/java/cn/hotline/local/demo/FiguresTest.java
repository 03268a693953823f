package cn.hotline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_timeline_is_counted_by_what_its_lines_say() throws Exception {
        Figures figures = new Figures();
        figures.count("a", JSON.readTree("""
                [{"type": "dispatch.work-order-dispatched"},
                 {"type": "dispatch.work-order-dispatched"},
                 {"type": "dispatch.unit-task-opened", "details": {"kind": "CO_HANDLING"}},
                 {"type": "dispatch.unit-task-opened", "details": {"kind": "SUB_DISPATCH"}}]"""));

        assertThat(figures.total(Figure.HOPS)).isEqualTo(2);
        assertThat(figures.total(Figure.CO_HANDLINGS)).isEqualTo(1);
        assertThat(figures.total(Figure.LETTERS)).isZero();
    }

    @Test
    void what_differs_is_named() throws Exception {
        JsonNode fact = JSON.readTree("{\"hops\":2,\"returnsAsked\":1,\"exclusions\":[{}]}");

        assertThat(Figures.difference(Map.of(Figure.HOPS, 2, Figure.RETURNS_ASKED, 1, Figure.EXCLUSIONS, 1), fact))
                .isEmpty();
        assertThat(Figures.difference(Map.of(Figure.HOPS, 3, Figure.RETURNS_ASKED, 1), fact))
                .isEqualTo(" 派单 3≠2 不计考核 0≠1");
    }
}
