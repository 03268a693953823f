package cn.hotline.dispatch.templates.adapter;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.templates.ReplyTemplate;
import cn.hotline.dispatch.templates.TemplateTerms;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.web.ETags;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** Templates 答复模板 on the wire. */
public final class TemplateViews {
    static final String CATEGORY = "(\\d{2}){1,3}";

    private TemplateViews() {}

    /** What a template says. */
    @Schema(name = "ReplyTemplateData", description = "答复模板的内容")
    public record Data(
            @NotNull(message = "必填")
            @Pattern(regexp = CATEGORY, message = "应为 2、4 或 6 位数字")
            @Schema(description = "类别代码；下级类别也可使用", examples = "0102")
            String category,

            @NotBlank(message = "必填")
            @Size(max = 100, message = "不超过 100 字")
            @Schema(description = "模板名称", examples = "已清理")
            String title,

            @NotBlank(message = "必填")
            @Size(max = 4000, message = "不超过 4000 字")
            @Schema(
                    description = "正文；可用占位符 {工单号} {单位} {标题} {类别} {地点} {派单日期} {办理期限}",
                    examples = "您反映的问题（{工单号}）{单位}已办理完毕，感谢监督。")
            String text,

            @Schema(description = "是否启用；不填为启用") Boolean active) {
        TemplateTerms terms() {
            return new TemplateTerms(new CategoryCode(category), title, text, active == null || active);
        }
    }

    /** A template as it was written. */
    @Schema(name = "ReplyTemplate", description = "答复模板")
    public record TemplateView(
            @Schema(description = "模板编号") UUID id,

            @Schema(implementation = String.class, description = "类别代码", examples = "0102")
            CategoryCode category,

            @Schema(description = "模板名称") String title,
            @Schema(description = "正文，含占位符") String text,
            @Schema(description = "是否启用") boolean active,
            @Schema(description = "版本号，用于 If-Match") long version) {
        static TemplateView of(ReplyTemplate template) {
            return new TemplateView(
                    template.id(),
                    template.category(),
                    template.title(),
                    template.text(),
                    template.isActive(),
                    template.version());
        }

        RestResponse<TemplateView> answer(RestResponse.Status status) {
            return RestResponse.ResponseBuilder.create(status, this)
                    .header("ETag", ETags.of(version))
                    .build();
        }
    }

    /** A template with its gaps filled. */
    @Schema(name = "FilledTemplate", description = "按派单件填好的答复模板")
    public record FilledView(
            @Schema(description = "模板编号") UUID id,

            @Schema(implementation = String.class, description = "类别代码", examples = "0102")
            CategoryCode category,

            @Schema(description = "模板名称") String title,
            @Schema(description = "填好的正文") String text) {
        static FilledView of(ReplyTemplate template, WorkOrder order) {
            return new FilledView(template.id(), template.category(), template.title(), template.filledFor(order));
        }
    }
}
