package cn.hotline.closure.applying.adapter;

import cn.hotline.closure.applying.Application;
import cn.hotline.closure.applying.ApplicationStatus;
import cn.hotline.events.code.ExclusionReason;
import cn.hotline.web.ETags;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** An application 申请 as who signs it sees it. */
@Schema(name = "ClosureApplication", description = "不计考核申请，或不合理诉求认定")
public record ApplicationView(
        UUID id,
        UUID caseId,

        @Schema(description = "工单编号", examples = "HS20261121-000123")
        String caseNo,

        @Schema(description = "派单件标识；不合理诉求认定没有") UUID workOrderId,

        @Schema(description = "所涉承办单位代码；没有承办单位的为空", examples = "HS-CG")
        String unit,

        @Schema(description = "不计考核原因；不合理诉求认定没有") ExclusionReason reason,

        @Schema(description = "说明") String note,

        @Schema(description = "佐证材料的附件标识") List<String> evidence,

        ApplicationStatus status,

        @Schema(description = "须签字的角色") List<String> required,

        @Schema(description = "已签字的角色") List<String> signedBy,

        @Schema(description = "申请人", examples = "张伟") String requestedBy,

        Instant requestedAt,

        @Schema(description = "最后意见") String rulingNote,

        @Schema(description = "了结时间") Instant ruledAt,

        @Schema(description = "流程是否在等待结论；等待中的不能撤回") boolean awaited,

        long version) {
    static ApplicationView of(Application application) {
        return new ApplicationView(
                application.id().value(),
                application.caseId().value(),
                application.caseNo().value(),
                application.workOrderId() == null
                        ? null
                        : application.workOrderId().value(),
                application.unit() == null ? null : application.unit().value(),
                application.reason(),
                application.note(),
                application.evidence(),
                application.status(),
                List.of(application.signatures().required()),
                List.of(application.signatures().signedBy()),
                application.requesterName(),
                application.requestedAt(),
                application.rulingNote(),
                application.ruledAt(),
                application.awaited(),
                application.version());
    }

    /** The answer that carries it, with its ETag. */
    RestResponse<ApplicationView> answer(RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, this)
                .header("ETag", ETags.of(version))
                .build();
    }
}
