package cn.hotline.statistics.rolling.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsConfig;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.rolling.Counts;
import cn.hotline.statistics.rolling.ReadDailyTotals;
import cn.hotline.statistics.rolling.VerifyRollups;
import cn.hotline.statistics.rolling.VerifyRollups.Verification;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The daily totals 日汇总 as REST, and their verification. */
@Path("/api/v1/rollups")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.ANALYST_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.ADMIN_ID,
    Role.DISPATCHER_ID,
    Role.REVIEWER_ID
})
@Tag(name = "汇总")
public class RollupResource {
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String DAY_MESSAGE = "应为 yyyy-MM-dd 形式的日期";

    private static final List<Measure> TOTALS = ReadDailyTotals.measures(List.of(
            "registered",
            "filed",
            "dispatches",
            "signed",
            "returned",
            "rejected",
            "closed",
            "closed-and-called-back",
            "reached",
            "satisfied",
            "redone",
            "archived",
            "extensions",
            "suspensions",
            "reassigned",
            "jointly-handled",
            "exclusions"));

    private final ReadDailyTotals rollups;
    private final VerifyRollups verify;
    private final StatisticsConfig config;

    RollupResource(ReadDailyTotals rollups, VerifyRollups verify, StatisticsConfig config) {
        this.rollups = rollups;
        this.verify = verify;
        this.config = config;
    }

    /** The totals of one day. */
    @Schema(description = "一日的汇总")
    public record DayView(
            @Schema(examples = "2026-11-21") String day,
            @Schema(description = "受理") long registered,
            @Schema(description = "立案") long filed,
            @Schema(description = "派单") long dispatched,
            @Schema(description = "签收") long signed,
            @Schema(description = "退单") long returned,
            @Schema(description = "驳回") long rejected,
            @Schema(description = "结案") long closed,
            @Schema(description = "当日结案中已回访的") long calledBack,
            @Schema(description = "接触") long reached,
            @Schema(description = "最终满意") long satisfied,
            @Schema(description = "重办") long redone,
            @Schema(description = "归档") long archived,
            @Schema(description = "准予延期") long extended,
            @Schema(description = "准予挂账") long suspended,
            @Schema(description = "改派") long reassigned,
            @Schema(description = "联办的工单（计入首次联办之日）") long jointlyHandled,
            @Schema(description = "准予不计考核") long excluded) {

        static DayView of(String day, Counts counts) {
            long[] total =
                    TOTALS.stream().mapToLong(each -> counts.of(each.counted())).toArray();
            return new DayView(
                    day, total[0], total[1], total[2], total[3], total[4], total[5], total[6], total[7], total[8],
                    total[9], total[10], total[11], total[12], total[13], total[14], total[15], total[16]);
        }
    }

    @GET
    @Operation(operationId = "listDailyRollups", summary = "查询日汇总", description = "按日相加；没有任何发生的日子不列出。")
    public List<DayView> list(
            @QueryParam("from")
                    @NotNull(message = "必填")
                    @Pattern(regexp = DAY, message = DAY_MESSAGE)
                    @Schema(format = "date")
                    String from,
            @QueryParam("to")
                    @NotNull(message = "必填")
                    @Pattern(regexp = DAY, message = DAY_MESSAGE)
                    @Schema(format = "date")
                    String to,
            @QueryParam("unit") String unit,
            @QueryParam("channel") String channel,
            @QueryParam("category") String category) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (first.isAfter(last)) {
            throw new DomainException(StatisticsError.PERIOD_REVERSED, first, last);
        }
        if (ChronoUnit.DAYS.between(first, last) >= config.maxPeriodDays()) {
            throw new DomainException(StatisticsError.PERIOD_TOO_LONG, config.maxPeriodDays());
        }
        return rollups.read(first, last, TOTALS, unit, channel, category).entrySet().stream()
                .map(day -> DayView.of(day.getKey(), day.getValue()))
                .toList();
    }

    @GET
    @Path("/verification")
    @RolesAllowed({Role.ANALYST_ID, Role.ADMIN_ID})
    @Operation(
            operationId = "verifyRollups",
            summary = "核对日汇总",
            description = "由工单事实重新计数，与有效的日、月汇总逐格比较；differing 应为 0。")
    public Verification verification() {
        return verify.verify();
    }

    private static LocalDate day(String parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new DomainException(CommonError.INVALID_PARAMETER, parameter, DAY_MESSAGE);
        }
    }
}
