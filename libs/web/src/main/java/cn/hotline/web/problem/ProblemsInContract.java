package cn.hotline.web.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into every service's contract that each operation may answer with a problem, and what a problem looks like. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInContract implements OASFilter {
    private static final String REFERENCE = "#/components/schemas/Problem";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null || contract.getPaths().getPathItems() == null) {
            return;
        }
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        contract.getComponents().addSchema("Problem", schema());
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(ProblemsInContract::describe);
    }

    private static void describe(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        operation.getResponses().setDefaultValue(problem("请求被拒绝，code 说明原因"));
        // The framework writes bare 401/403 (and 400) of its own; ours have a body.
        for (String status : List.of("400", "401", "403")) {
            operation.getResponses().removeAPIResponse(status);
        }
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(REFERENCE))));
    }

    private static Schema schema() {
        Schema violation = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("field", text("字段路径", "reporter.phone"))
                .addProperty("message", text("问题", "必填"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("错误说明（RFC 9457）")
                .required(List.of("type", "status", "detail", "code"))
                .addProperty("type", text("问题类别", "urn:hotline:problem:changed-meanwhile"))
                .addProperty("title", text("标题", "数据已被他人修改，请刷新后重试"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .examples(List.of(412)))
                .addProperty("detail", text("说明", "数据已被他人修改，请刷新后重试"))
                .addProperty("code", text("稳定的错误码", "changed-meanwhile"))
                .addProperty("traceId", text("日志追踪号", "0193b6a0-7c1e-7000-8000-000000000001"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(violation));
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .examples(List.of(example));
    }
}
