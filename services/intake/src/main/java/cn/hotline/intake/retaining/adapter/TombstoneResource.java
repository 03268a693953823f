package cn.hotline.intake.retaining.adapter;

import cn.hotline.intake.registering.adapter.DemandView;
import cn.hotline.intake.retaining.Tombstone;
import cn.hotline.intake.retaining.Tombstones;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tombstones 清除标记 over REST. */
@Path("/api/v1/demands/{caseId}/tombstone")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "留存期限")
public class TombstoneResource {
    private final Tombstones tombstones;

    TombstoneResource(Tombstones tombstones) {
        this.tombstones = tombstones;
    }

    /** What stays. */
    @Schema(name = "Tombstone", description = "清除标记：何人发起、何人确认、依据哪一期限版本、清除了什么")
    public record View(
            @Schema(description = "工单标识") UUID caseId,

            @Schema(description = "到期清除的标识") UUID runId,

            @Schema(description = "类别代码", examples = "ALL") String retentionClass,

            @Schema(description = "适用期限版本的生效时间") Instant effectiveFrom,

            @Schema(description = "留存月数", examples = "60") int months,

            @Schema(description = "归档时间") Instant archivedAt,

            @Schema(description = "清除时间") Instant erasedAt,

            @Schema(description = "发起人") DemandView.Staff orderedBy,

            @Schema(description = "确认人") DemandView.Staff confirmedBy,

            @Schema(description = "清除的附件") int attachments,

            @Schema(description = "清除原文的补充诉求") int supplements,

            @Schema(description = "清除的平台消息") int messages,

            @Schema(description = "清除来电号码散列与脱敏号码的通话") int calls,

            @Schema(description = "清除的住址（事发地址即诉求人住址的处数）") int addresses) {
        static View of(Tombstone stone) {
            Tombstone.Counts counts = stone.counts();
            return new View(
                    stone.caseId(),
                    stone.runId(),
                    stone.retentionClass(),
                    stone.effectiveFrom(),
                    stone.months(),
                    stone.archivedAt(),
                    stone.erasedAt(),
                    new DemandView.Staff(stone.orderedBy(), stone.orderedByName()),
                    new DemandView.Staff(stone.confirmedBy(), stone.confirmedByName()),
                    counts.attachments(),
                    counts.supplements(),
                    counts.messages(),
                    counts.calls(),
                    counts.addresses());
        }
    }

    @GET
    @RolesAllowed({
        Role.AGENT_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.REVIEWER_ID,
        Role.ADMIN_ID
    })
    @Operation(operationId = "getTombstone", summary = "查询清除标记", description = "个人信息未清除的工单没有（404）。")
    public View get(@PathParam("caseId") UUID caseId) {
        return View.of(tombstones.require(new CaseId(caseId)));
    }
}
