package cn.hotline.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.lifecycle.advancing.Messages;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ModelTest {
    private static final Predicate<Element> CHINESE =
            element -> element.getAttribute("name").codePoints().anyMatch(Character::isIdeographic);

    @Test
    void its_messages_are_those_the_code_knows() {
        Set<String> known = new TreeSet<>(
                Set.of(Messages.of(Messages.START), Messages.of(Messages.START_AGAIN), Messages.LEAD_CASE_CLOSED));
        Messages.AWAITED.forEach(event -> known.add(Messages.of(event)));

        assertThat(Model.elements(Model.BPMN, "message"))
                .extracting(message -> message.getAttribute("name"))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void every_node_has_a_chinese_name() {
        assertThat(Model.nodes()).isNotEmpty().allMatch(CHINESE);
        assertThat(Model.elements(Model.BPMN, "process")).allMatch(CHINESE);
    }

    @Test
    void every_flow_out_of_a_deciding_gateway_has_a_chinese_name() {
        assertThat(Model.elements(Model.BPMN, "sequenceFlow"))
                .filteredOn(flow -> flow.getAttribute("sourceRef").startsWith("Gateway_")
                        && !flow.getAttribute("sourceRef").startsWith("Gateway_Join"))
                .isNotEmpty()
                .allMatch(CHINESE);
    }

    @Test
    void everything_is_drawn() {
        Set<String> flows = Model.elements(Model.BPMN, "sequenceFlow").stream()
                .map(flow -> flow.getAttribute("id"))
                .collect(Collectors.toSet());

        assertThat(Model.elements(Model.DI, "BPMNShape"))
                .extracting(shape -> shape.getAttribute("bpmnElement"))
                .containsExactlyInAnyOrderElementsOf(Model.flowNodes());
        assertThat(Model.elements(Model.DI, "BPMNEdge"))
                .extracting(edge -> edge.getAttribute("bpmnElement"))
                .containsExactlyInAnyOrderElementsOf(flows);
    }
}
