package cn.hotline.lifecycle.engine;

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
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Runs each case's process 流程 on the engine; the case's id is the business key, and the engine stores no variables. */
@Singleton
public class EngineCaseProcess implements CaseProcess {
    private final Engine engine;

    EngineCaseProcess(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void start(CaseId caseId) {
        runtime()
                .startProcessInstanceByMessageAndProcessDefinitionId(
                        Messages.of(Messages.START), engine.definition(), caseId.toString());
    }

    @Override
    public boolean signal(CaseId caseId, String message) {
        return !runtime()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseId.toString())
                .correlateAllWithResult()
                .isEmpty();
    }

    @Override
    @Transactional
    public List<Position> positions(CaseId caseId) {
        ProcessInstance instance = runtime()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .singleResult();
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
