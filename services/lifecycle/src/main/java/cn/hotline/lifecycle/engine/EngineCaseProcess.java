package cn.hotline.lifecycle.engine;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.LetterCancelled;
import cn.hotline.events.LetterReviewed;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.lifecycle.advancing.CaseProcess;
import cn.hotline.lifecycle.advancing.Messages;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jboss.logging.Logger;

/** Runs each case's process 流程 on the engine; the case's id is the business key, and the engine stores no variables. */
@Singleton
public class EngineCaseProcess implements CaseProcess {
    private static final Logger LOG = Logger.getLogger(EngineCaseProcess.class);

    /** What older models waited for in a message's place 旧版消息. */
    private static final Map<String, String> OLDER_NAMES = Map.of(
            Messages.of(LetterReviewed.class), "Msg_LetterAnswered",
            Messages.of(LetterCancelled.class), "Msg_LetterAnswered");

    private final Engine engine;

    EngineCaseProcess(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void start(CaseId caseId) {
        start(caseId, Messages.START);
    }

    @Override
    public boolean startAgain(CaseId caseId) {
        if (instance(caseId) != null) {
            return false;
        }
        start(caseId, Messages.START_AGAIN);
        return true;
    }

    private void start(CaseId caseId, Class<? extends CaseEvent> event) {
        runtime()
                .startProcessInstanceByMessageAndProcessDefinitionId(
                        Messages.of(event), engine.definition(), caseId.toString());
    }

    @Override
    public boolean signal(CaseId caseId, String message) {
        String older = OLDER_NAMES.get(message);
        return correlate(caseId, message)
                || older != null && correlate(caseId, older)
                || bringUpToDate(caseId) && correlate(caseId, message);
    }

    @Override
    public void renew(CaseId caseId) {
        bringUpToDate(caseId);
    }

    private boolean correlate(CaseId caseId, String message) {
        return !runtime()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseId.toString())
                .correlateAllWithResult()
                .isEmpty();
    }

    @Override
    @Transactional
    public List<Position> positions(CaseId caseId) {
        ProcessInstance instance = instance(caseId);
        ActivityInstance root = instance == null ? null : runtime().getActivityInstance(instance.getId());
        // it may have ended between the two questions
        return root == null ? List.of() : leaves(root).toList();
    }

    @Override
    public String model() {
        try (InputStream model = Thread.currentThread().getContextClassLoader().getResourceAsStream(Engine.MODEL)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Moves a case that runs on an older version of the model to the one this node brought along, where it stands: what it was told may
     * have a place there. A case stays on its version as long as that knows what to do.
     *
     * @return false when the case has ended, or its version is not older
     */
    private boolean bringUpToDate(CaseId caseId) {
        ProcessInstance instance = instance(caseId);
        if (instance == null || version(instance.getProcessDefinitionId()) >= version(engine.definition())) {
            return false;
        }
        MigrationPlan plan = runtime()
                .createMigrationPlan(instance.getProcessDefinitionId(), engine.definition())
                .mapEqualActivities()
                .build();
        runtime().newMigration(plan).processInstanceIds(instance.getId()).execute();
        LOG.infof("case %s goes on with the present version of the process", caseId);
        return true;
    }

    /** Null when the process is over. */
    private ProcessInstance instance(CaseId caseId) {
        return runtime()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .singleResult();
    }

    private int version(String definition) {
        return engine.get()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionId(definition)
                .singleResult()
                .getVersion();
    }

    private Stream<Position> leaves(ActivityInstance instance) {
        ActivityInstance[] children = instance.getChildActivityInstances();
        if (children.length > 0) {
            return Arrays.stream(children).flatMap(this::leaves);
        }
        return Stream.of(new Position(instance.getActivityId(), instance.getActivityName()));
    }

    private RuntimeService runtime() {
        return engine.get().getRuntimeService();
    }
}
