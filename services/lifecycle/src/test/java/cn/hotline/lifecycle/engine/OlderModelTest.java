package cn.hotline.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.DispatchRequested;
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

    /** The model as it was before reassignments, with a version before all; the case stands in it where it stood. */
    private String putOnOlderModel() {
        Reader.awaitStatus(story, "SIGNED");
        return QuarkusTransaction.requiringNew().call(() -> {
            RepositoryService repository = engine.get().getRepositoryService();
            deployment = repository
                    .createDeployment()
                    .addString("older.bpmn", Model.without("Reassigned"))
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
