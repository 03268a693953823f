package cn.hotline.lifecycle.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.UnreasonableReviewRequested;
import cn.hotline.events.VerificationRequested;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterVerdict;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.lifecycle.advancing.CaseProcess;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DiagramTest {
    @Inject
    CaseProcess process;

    private final CaseStory story = new CaseStory();

    @Test
    void every_node_and_flow_of_the_model_is_drawn_inside_the_picture_with_its_name() throws Exception {
        story.filed().dispatched();
        Reader.awaitStatus(story, "DISPATCHED");
        ProcessModel model = ProcessModel.of(process.model());

        Map<String, Element> drawn = groups();

        assertThat(drawn.keySet()).containsAll(model.nodes().keySet());
        assertThat(drawn.keySet())
                .containsAll(model.flows().stream().map(Flow::id).toList());
        model.nodes().values().forEach(node -> assertThat(
                        drawn.get(node.id()).getTextContent().replaceAll("\\s", ""))
                .contains(node.name()));
        String[] picture = drawn.values()
                .iterator()
                .next()
                .getOwnerDocument()
                .getDocumentElement()
                .getAttribute("viewBox")
                .split(" ");
        model.nodes().values().forEach(node -> {
            assertThat(node.box().right()).isBetween(0.0, Double.valueOf(picture[2]));
            assertThat(node.box().bottom()).isBetween(0.0, Double.valueOf(picture[3]));
        });
    }

    @Test
    void where_the_case_stands_is_ringed_and_the_way_it_came_is_marked() throws Exception {
        story.filed().dispatched().returnRequested();
        Reader.awaitStatus(story, "RETURNING");

        Map<String, Element> drawn = groups();

        assertThat(marked(drawn, "token")).containsExactly("Gateway_Ruling");
        assertThat(drawn.get("Gateway_Ruling").getElementsByTagName("circle").getLength())
                .isEqualTo(3);
        assertThat(marked(drawn, "taken"))
                .contains(
                        "Start_DemandRegistered",
                        "Gateway_Screening",
                        "Flow_Screening_CaseFiled",
                        "Catch_CaseFiled",
                        "SubProcess_Handling",
                        "Task_RequestDispatch",
                        "Catch_ReturnRequestedBeforeSigning",
                        "Flow_JoinReturn_Ruling",
                        "Gateway_Ruling")
                .doesNotContain("Catch_ReturnRequested", "Catch_WorkOrderSigned", "Catch_DemandAnswered");
    }

    @Test
    void a_life_with_a_redo_is_drawn_to_its_end_without_a_token() throws Exception {
        story.filed().handled().redone().satisfied().archived(CaseOutcome.CLOSED);
        Reader.awaitStatus(story, "ARCHIVED");

        Map<String, Element> drawn = groups();

        assertThat(marked(drawn, "token")).isEmpty();
        assertThat(marked(drawn, "taken"))
                .contains("Task_RequestRedo", "Gateway_Next", "Task_RequestCallback", "End_Handled", "End_Archived")
                .doesNotContain("Task_RequestSupervision", "Catch_DemandRefused", "Boundary_CaseWithdrawn");
    }

    @Test
    void a_reopened_life_is_drawn_from_its_second_start() throws Exception {
        story.filed().handled().satisfied().archived(CaseOutcome.CLOSED);
        Reader.awaitStatus(story, "ARCHIVED");
        story.toldLate(Fault.UNREASONABLE).await(UnreasonableReviewRequested.class);
        Reader.awaitStatus(story.unreasonable(false), "REDO_ORDERED");
        story.dispatched()
                .letterReviewed(LetterCause.MANUAL, LetterVerdict.ACCEPTED)
                .signed();
        Reader.awaitStatus(story, "SIGNED");

        Map<String, Element> drawn = groups();

        assertThat(marked(drawn, "token")).containsExactly("Gateway_Working");
        assertThat(marked(drawn, "taken"))
                .contains(
                        "End_Archived",
                        "Start_DissatisfactionTold",
                        "Task_ReopenCase",
                        "Task_RequestUnreasonableReview",
                        "Catch_UnreasonableRuled",
                        "Flow_UnreasonableRuled_JoinDissatisfied",
                        "Task_RequestRedo")
                .doesNotContain("End_Explained", "Task_RequestSupervision", "Catch_LetterReviewed");
    }

    @Test
    void a_patrol_report_goes_its_own_way() throws Exception {
        story.patrolled().dispatched().signed().replied();
        story.await(VerificationRequested.class);
        story.approved().closed().archived(CaseOutcome.CLOSED);
        Reader.awaitStatus(story, "ARCHIVED");

        assertThat(marked(groups(), "taken"))
                .contains(
                        "Gateway_Patrol",
                        "Task_RequestVerification",
                        "Catch_VerificationPassed",
                        "Flow_CallbackNeeded_JoinClosed",
                        "End_Archived")
                .doesNotContain("Task_RequestReview", "Catch_ReviewApproved", "Task_RequestCallback");
    }

    @Test
    void a_withdrawal_while_handled_leaves_by_the_boundary() throws Exception {
        story.filed().dispatched().signed().withdrawn();
        Reader.awaitStatus(story, "WITHDRAWN");

        assertThat(marked(groups(), "taken"))
                .contains("Boundary_CaseWithdrawn", "Gateway_Working", "Task_ArchiveWithdrawn")
                .doesNotContain("Catch_CaseWithdrawn", "Catch_CaseWithdrawnWhenMerged", "End_Handled");
    }

    @Test
    void who_may_not_see_the_case_does_not_see_its_diagram() {
        story.filed();
        Reader.awaitStatus(story, "FILED");
        String path = "/api/v1/cases/" + story.id + "/diagram";
        Api.as(Tokens.handler("HS-CG")).get(path).then().statusCode(403).body("code", equalTo("other-unit"));
        Api.as(Tokens.of(Role.SOURCE)).get(path).then().statusCode(403);
        Api.anonymous().get(path).then().statusCode(401);
        Api.as(Reader.AGENT)
                .get("/api/v1/cases/" + CaseId.next() + "/diagram")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    private static Iterable<String> marked(Map<String, Element> drawn, String mark) {
        return drawn.entrySet().stream()
                .filter(each -> Arrays.asList(
                                each.getValue().getAttribute("class").split(" "))
                        .contains(mark))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Element> groups() throws Exception {
        String svg = Api.as(Reader.AGENT)
                .get("/api/v1/cases/" + story.id + "/diagram")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml;charset=UTF-8")
                .extract()
                .asString();
        Files.writeString(Path.of("target", "diagram.svg"), svg);
        NodeList all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("g");
        Map<String, Element> groups = new TreeMap<>();
        for (int i = 0; i < all.getLength(); i++) {
            groups.put(((Element) all.item(i)).getAttribute("id"), (Element) all.item(i));
        }
        return groups;
    }
}
