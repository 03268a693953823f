package cn.hotline.intake.registering.adapter;

import cn.hotline.events.code.DemandType;
import cn.hotline.intake.registering.DemandFilter;
import cn.hotline.intake.registering.DemandStatus;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of demands. */
public class ListParameters {
    @QueryParam("status")
    @Parameter(description = "状态", schema = @Schema(implementation = DemandStatus.class))
    String status;

    @QueryParam("channel")
    @Size(max = 40, message = "不超过 40 字")
    @Parameter(description = "来源渠道代码")
    String channel;

    @QueryParam("category")
    @Pattern(regexp = DemandRequests.CATEGORY, message = "应为 2、4 或 6 位数字")
    @Parameter(description = "诉求类别代码，含其下级")
    String category;

    @QueryParam("type")
    @Parameter(description = "诉求类型", schema = @Schema(implementation = DemandType.class))
    String type;

    @QueryParam("contactId")
    @Parameter(description = "来电标识：同一次来电的诉求", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String contactId;

    @QueryParam("from")
    @Parameter(description = "受理时间起（含）", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String from;

    @QueryParam("to")
    @Parameter(description = "受理时间止（不含）", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String to;

    @QueryParam("text")
    @Size(max = 50, message = "不超过 50 字")
    @Parameter(description = "标题中的文字；不得填写个人信息")
    String text;

    @QueryParam("after")
    @Parameter(description = "上一页的 next")
    String after;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(value = 1, message = "至少为 1")
    @Max(value = 500, message = "至多为 500")
    @Parameter(description = "每页条数")
    int limit;

    DemandFilter filter() {
        return new DemandFilter(
                code("status", DemandStatus.class, status),
                channel,
                category,
                code("type", DemandType.class, type),
                uuid("contactId", contactId),
                time("from", from),
                time("to", to),
                text);
    }

    private static <E extends Enum<E>> E code(String parameter, Class<E> list, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(list, text);
        } catch (IllegalArgumentException unknown) {
            throw new DomainException(CommonError.INVALID_PARAMETER, parameter, "不在代码表中");
        }
    }

    private static UUID uuid(String parameter, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException other) {
            throw new DomainException(CommonError.INVALID_PARAMETER, parameter, "应为 UUID");
        }
    }

    private static Instant time(String parameter, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException malformed) {
            throw new DomainException(CommonError.INVALID_PARAMETER, parameter, "应为带时区的时间，如 2026-11-21T09:00:00+08:00");
        }
    }
}
