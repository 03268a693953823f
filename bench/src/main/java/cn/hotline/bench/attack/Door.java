package cn.hotline.bench.attack;

import cn.hotline.local.stack.ServiceModule;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Set;

/** An operation 接口 of a contract: one door into the product. */
public record Door(ServiceModule service, String method, String path, Operation spec) {
    public String id() {
        return spec.getOperationId();
    }

    /** Unique over all contracts. */
    public String name() {
        return service.id() + "/" + id();
    }

    public boolean changes() {
        return !"GET".equals(method);
    }

    public List<Parameter> parameters(String in) {
        return spec.getParameters() == null
                ? List.of()
                : spec.getParameters().stream()
                        .filter(each -> in.equals(each.getIn()))
                        .toList();
    }

    /** What it takes as a body; empty when none. */
    public Content body() {
        return spec.getRequestBody() == null || spec.getRequestBody().getContent() == null
                ? new Content()
                : spec.getRequestBody().getContent();
    }

    /** The statuses its contract names. */
    public Set<String> statuses() {
        return spec.getResponses().keySet();
    }

    /** Whether it answers without end. */
    public boolean streams() {
        return spec.getResponses().values().stream()
                .anyMatch(answer ->
                        answer.getContent() != null && answer.getContent().containsKey("text/event-stream"));
    }
}
