package cn.hotline.supervision.rules.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.kernel.calendar.HolidaySource;
import cn.hotline.supervision.rules.CalendarYears;
import cn.hotline.supervision.rules.DutyCalendar;
import cn.hotline.supervision.rules.WorkCalendars;
import cn.hotline.web.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The work calendars 工作日历 and their years, entered as data when they are published. */
@Path("/api/v1/work-calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SUPERVISOR_ID,
    Role.DISPATCHER_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.AGENT_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID
})
@Tag(name = "工作日历")
public class WorkCalendarResource {
    private final WorkCalendars calendars;
    private final CalendarYears years;

    WorkCalendarResource(WorkCalendars calendars, CalendarYears years) {
        this.calendars = calendars;
        this.years = years;
    }

    /** A calendar as people see it. */
    @Schema(name = "WorkCalendar", description = "工作日历")
    public record CalendarView(
            @Schema(examples = "DISTRICT") String code,
            @Schema(examples = "本区日历") String name,

            @Schema(description = "办公时段", examples = "[\"09:00–12:00\"]")
            List<String> hours,

            @Schema(description = "是否全天计时：1 个工作日即 24 小时") boolean around,
            long version) {
        static CalendarView of(DutyCalendar duty) {
            return new CalendarView(
                    duty.code(),
                    duty.name(),
                    duty.calendar().hours().spans().stream()
                            .map(span -> span.open() + "–" + span.close())
                            .toList(),
                    duty.around(),
                    duty.version());
        }
    }

    /** One day. */
    @Schema(name = "CalendarDay", description = "与平日、周末及国务院公布的安排不同的一天")
    public record DayView(
            @NotNull(message = "必填") @Schema(examples = "2027-10-01")
            LocalDate day,

            @NotNull(message = "必填") @Schema(description = "HOLIDAY 放假、MAKE_UP 上班、HALF_DAY 只上半天")
            HolidaySource.Mark mark,

            @NotBlank(message = "必填") @Size(max = 100, message = "不超过 100 字") @Schema(examples = "国庆节")
            String note) {}

    /** The days of a year. */
    @Schema(name = "CalendarYear", description = "一个日历一年中的特别日子")
    public record YearView(
            @NotNull(message = "必填") @Size(max = 366, message = "不超过 366 天")
            List<@NotNull(message = "必填") @Valid DayView> days) {
        static YearView of(CalendarYears.Year year) {
            return new YearView(year.days().stream()
                    .map(day -> new DayView(day.day(), day.mark(), day.note()))
                    .toList());
        }
    }

    @GET
    @Operation(operationId = "listWorkCalendars", summary = "查询工作日历")
    public List<CalendarView> list() {
        return calendars.all().stream().map(CalendarView::of).toList();
    }

    @GET
    @Path("/{code}/years/{year}")
    @Operation(operationId = "getCalendarYear", summary = "查看一个日历一年中的特别日子", description = "ETag 为该日历的版本号。")
    public RestResponse<YearView> get(
            @PathParam("code") @Parameter(description = "工作日历代码") String code,
            @PathParam("year") @Min(value = 2000, message = "不早于 2000 年") @Max(value = 2199, message = "不晚于 2199 年")
                    int year) {
        return tagged(years.get(code, year));
    }

    @PUT
    @Path("/{code}/years/{year}")
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(
            operationId = "putCalendarYear",
            summary = "录入一个日历一年中的特别日子",
            description = "整年录入，取代原有的；须携带 If-Match。各节点一分钟内生效，已算出的到期时间不变。")
    public RestResponse<YearView> put(
            @PathParam("code") @Parameter(description = "工作日历代码") String code,
            @PathParam("year") @Min(value = 2000, message = "不早于 2000 年") @Max(value = 2199, message = "不晚于 2199 年")
                    int year,
            @HeaderParam("If-Match") @Parameter(description = "工作日历的版本号（ETag）") String ifMatch,
            @Valid @NotNull(message = "必填") YearView request) {
        List<CalendarYears.Day> days = request.days().stream()
                .map(day -> new CalendarYears.Day(day.day(), day.mark(), day.note()))
                .toList();
        return tagged(years.put(code, year, ifMatch, days));
    }

    private static RestResponse<YearView> tagged(CalendarYears.Year year) {
        return RestResponse.ResponseBuilder.ok(YearView.of(year))
                .header("ETag", ETags.of(year.version()))
                .build();
    }
}
