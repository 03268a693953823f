package cn.hotline.intake.calling.adapter;

import cn.hotline.intake.calling.CallGrouping;
import cn.hotline.intake.calling.CountCalls;
import cn.hotline.intake.calling.adapter.CallViews.Figures;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How soon calls were answered 接听及时率 over REST. */
@Path("/api/v1/call-statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "通话")
public class CallStatisticsResource {
    private final CountCalls countCalls;

    CallStatisticsResource(CountCalls countCalls) {
        this.countCalls = countCalls;
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.ANALYST_ID, Role.ADMIN_ID})
    @Operation(
            operationId = "getCallStatistics",
            summary = "查询接听统计",
            description = "按日、小时或受理员统计接听及时率；按日与受理员至多 366 天，按小时至多 31 天。")
    public CallViews.Statistics statistics(
            @QueryParam("from")
                    @NotBlank(message = "必填")
                    @Parameter(description = "起始日（含），东八区", required = true, example = "2026-11-01")
                    String from,
            @QueryParam("to")
                    @NotBlank(message = "必填")
                    @Parameter(description = "截止日（含），东八区", required = true, example = "2026-11-30")
                    String to,
            @QueryParam("by")
                    @DefaultValue("day")
                    @Pattern(regexp = "day|hour|agent", message = "应为 day、hour 或 agent")
                    @Parameter(description = "统计口径：day 按日、hour 按小时、agent 按受理员")
                    String by) {
        CountCalls.Counted counted =
                countCalls.count(day("from", from), day("to", to), CallGrouping.valueOf(by.toUpperCase(Locale.ROOT)));
        return new CallViews.Statistics(
                Figures.of(counted.total()),
                counted.groups().stream().map(Figures::of).toList());
    }

    private static LocalDate day(String parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new DomainException(CommonError.INVALID_PARAMETER, parameter, "应为日期，如 2026-11-21");
        }
    }
}
