package cn.hotline.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.ArchiveRequested;
import cn.hotline.events.DispatchRequested;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterVerdict;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cases begun on an older version of the model 旧版流程: they go on with the present one when theirs knows no further. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OlderModelTest {
    @Inject
    Engine engine;

    @Inject
    AgroalDataSource database;

    private String deployment;
    private final CaseStory story = new CaseStory().filed().dispatched().signed();

    @AfterEach
    void take_it_away() {
        QuarkusTransaction.requiringNew()
                .run(() -> engine.get().getRepositoryService().deleteDeployment(deployment, true));
    }

    @Test
    void a_case_begun_before_reassignments_were_known_can_be_reassigned() {
        putOnOlderModel();

        story.reassigned();

        assertThat(EventLog.shared().await(story.id, DispatchRequested.class, 2).previousUnit())
                .isEqualTo(CaseStory.SQUAD);
        assertThat(instance().getProcessDefinitionId()).isEqualTo(engine.definition());
        Reader.awaitStatus(story.dispatched().signed().replied(), "REPLIED");
    }

    @Test
    void a_case_stays_on_its_version_while_that_knows_what_to_do() {
        String older = putOnOlderModel();

        Reader.awaitStatus(story.replied().rejected(), "REWORK");

        assertThat(instance().getProcessDefinitionId()).isEqualTo(older);
    }

    @Test
    void a_case_called_back_on_an_older_model_is_still_put_to_the_two_signatures() {
        putOnOlderModel();

        Reader.awaitStatus(story.replied().approved().closed().dissatisfied(Fault.UNREASONABLE), "UNREASONABLE_REVIEW");

        assertThat(instance().getProcessDefinitionId()).isEqualTo(engine.definition());
    }

    @Test
    void a_case_that_waits_for_an_answered_letter_on_an_older_model_waits_for_its_acceptance() {
        story.replied().approved().closed();
        for (int redone = 0; redone < 2; redone++) {
            Reader.awaitStatus(story.dissatisfied(Fault.UNIT), "REDO_ORDERED");
            story.handledAgain();
        }
        story.dissatisfied(Fault.UNIT);
        putOnOlderModel("SUPERVISED", Model.withMessage("Msg_LetterReviewed", "Msg_LetterAnswered"));

        story.letterAnswered(LetterCause.DISSATISFIED)
                .letterReviewed(LetterCause.DISSATISFIED, LetterVerdict.RETURNED)
                .letterReviewed(LetterCause.DISSATISFIED, LetterVerdict.ACCEPTED);

        story.await(ArchiveRequested.class);
    }

    private String putOnOlderModel() {
        return putOnOlderModel("SIGNED", Model.without("Reassigned"));
    }

    /** The model as it was before, with a version before all; the case stands in it where it stood. */
    private String putOnOlderModel(String status, String model) {
        Reader.awaitStatus(story, status);
        return QuarkusTransaction.requiringNew().call(() -> {
            RepositoryService repository = engine.get().getRepositoryService();
            deployment = repository
                    .createDeployment()
                    .addString("older.bpmn", model)
                    .addClasspathResource("dmn/dissatisfaction.dmn")
                    .deploy()
                    .getId();
            String older = repository
                    .createProcessDefinitionQuery()
                    .deploymentId(deployment)
                    .singleResult()
                    .getId();
            runtime()
                    .newMigration(runtime()
                            .createMigrationPlan(engine.definition(), older)
                            .mapEqualActivities()
                            .updateEventTriggers()
                            .build())
                    .processInstanceIds(instance().getId())
                    .execute();
            ageOf(older);
            return older;
        });
    }

    private void ageOf(String definition) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update act_re_procdef set version_ = 0 where id_ = ?")) {
            update.setString(1, definition);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProcessInstance instance() {
        CaseId id = story.id;
        return QuarkusTransaction.joiningExisting().call(() -> runtime()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult());
    }

    private RuntimeService runtime() {
        return engine.get().getRuntimeService();
    }
}
