package cn.hotline.lifecycle.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.runtime.CorrelationHandlerResult;
import org.camunda.bpm.engine.impl.runtime.CorrelationSet;
import org.camunda.bpm.engine.impl.runtime.DefaultCorrelationHandler;

/** Looks for whom a message concerns among running cases only; that no message of a running case starts another saves a query. */
final class RunningCasesOnly extends DefaultCorrelationHandler {
    @Override
    public List<CorrelationHandlerResult> correlateMessages(
            CommandContext context, String message, CorrelationSet correlation) {
        return correlateMessageToExecutions(context, message, correlation);
    }
}
