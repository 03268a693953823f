package cn.hotline.lifecycle.engine;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes which nodes of the model each case passes, in order; the engine keeps no history of it. */
@Singleton
public class PassedNodes extends AbstractBpmnParseListener {
    private final Map<String, List<String>> passed = new ConcurrentHashMap<>();

    /** The nodes a case has passed, joins left out: they say nothing of their own. */
    public List<String> of(String caseId) {
        return passed.getOrDefault(caseId, List.of()).stream()
                .filter(node -> !node.startsWith("Gateway_Join"))
                .toList();
    }

    /** All of them. */
    public List<String> allOf(String caseId) {
        return List.copyOf(passed.getOrDefault(caseId, List.of()));
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.getActivities().forEach(this::listen);
    }

    private void listen(ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> passed.computeIfAbsent(
                        execution.getProcessBusinessKey(), key -> new CopyOnWriteArrayList<>())
                .add(activity.getId()));
        activity.getActivities().forEach(this::listen);
    }
}
