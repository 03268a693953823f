package cn.hotline.intake.accessing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the report of who saw a case 查看记录. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AccessEntry", description = "查看记录")
public record AccessEntry(
        @Schema(description = "记录编号") UUID viewId,
        @Schema(description = "查看时间") Instant viewedAt,

        @Schema(description = "方式：UNMASKED 查看联系方式、VIEWED 查看诉求、FOUND 检索命中", examples = "VIEWED")
        AccessKind kind,

        @Schema(description = "查看人账号", examples = "zhang.wei")
        String viewer,

        @Schema(description = "查看人姓名", examples = "张伟") String viewerName,

        @Schema(description = "查看人单位；中心人员没有", examples = "HS-CG")
        String viewerUnit,

        @Schema(description = "查看联系方式的目的") String purpose,
        @Schema(description = "查看联系方式的说明（脱敏）") String note) {}
