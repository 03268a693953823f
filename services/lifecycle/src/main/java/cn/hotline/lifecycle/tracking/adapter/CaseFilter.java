package cn.hotline.lifecycle.tracking.adapter;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.lifecycle.tracking.CaseQuery;
import cn.hotline.lifecycle.tracking.CaseStatus;
import cn.hotline.lifecycle.tracking.Lamp;
import cn.hotline.lifecycle.tracking.Period;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of every list of cases 筛选条件: the list itself, its count and its export mean the same by them. */
public class CaseFilter {
    private static final int MOST_IDS = 500;

    @Parameter(description = "状态，可多个", schema = @Schema(implementation = CaseStatus[].class))
    @QueryParam("status")
    public List<String> status;

    @Parameter(description = "归档结果", schema = @Schema(implementation = CaseOutcome.class))
    @QueryParam("outcome")
    public String outcome;

    @Parameter(description = "亮灯", schema = @Schema(implementation = Lamp.class))
    @QueryParam("lamp")
    public String lamp;

    @Parameter(description = "诉求类型", schema = @Schema(implementation = DemandType.class))
    @QueryParam("type")
    public String type;

    @Parameter(description = "紧急程度", schema = @Schema(implementation = Urgency.class))
    @QueryParam("urgency")
    public String urgency;

    @Parameter(description = "当前承办单位代码")
    @QueryParam("unit")
    public String unit;

    @Parameter(description = "来源渠道代码")
    @QueryParam("channel")
    public String channel;

    @Parameter(description = "诉求类别代码，含其下级")
    @QueryParam("category")
    @Pattern(regexp = "(\\d{2}){1,3}", message = "应为两位、四位或六位数字")
    public String category;

    @Parameter(description = "事发街道代码")
    @QueryParam("street")
    public String street;

    @Parameter(description = "事发社区代码")
    @QueryParam("community")
    public String community;

    @Parameter(description = "标签代码")
    @QueryParam("tag")
    public String tag;

    @Parameter(description = "标题中的文字")
    @QueryParam("text")
    @Size(max = 100, message = "不超过 100 个字")
    public String text;

    @Parameter(description = "同一次来电的标识", schema = @Schema(format = "uuid"))
    @QueryParam("contactId")
    public String contactId;

    @Parameter(description = "工单标识，可多个，至多 500 个")
    @QueryParam("caseId")
    @Size(max = MOST_IDS, message = "至多 500 个")
    public List<String> caseId;

    @Parameter(description = "工单编号")
    @QueryParam("caseNo")
    public String caseNo;

    @Parameter(description = "期间口径，默认受理", schema = @Schema(implementation = Period.class))
    @QueryParam("period")
    public String period;

    @Parameter(description = "期间自（含）", example = "2026-11-01", schema = @Schema(format = "date"))
    @QueryParam("from")
    public String from;

    @Parameter(description = "期间至（含）", example = "2026-11-30", schema = @Schema(format = "date"))
    @QueryParam("to")
    public String to;

    /** What is asked for; a value nobody knows is refused rather than finding nothing. */
    public CaseQuery query(Instant now) {
        Period of = code("period", period, Period::valueOf);
        return new CaseQuery()
                .ids(all("caseId", caseId, UUID::fromString))
                .statuses(all("status", status, CaseStatus::valueOf))
                .outcome(code("outcome", outcome, CaseOutcome::valueOf))
                .lamp(code("lamp", lamp, Lamp::valueOf), now)
                .type(code("type", type, DemandType::valueOf))
                .urgency(code("urgency", urgency, Urgency::valueOf))
                .unit(unit)
                .channel(channel)
                .category(category)
                .street(street)
                .community(community)
                .tag(tag)
                .text(text)
                .contact(code("contactId", contactId, UUID::fromString))
                .caseNo(caseNo)
                .period(of == null ? Period.REGISTERED : of, day("from", from), day("to", to));
    }

    private static LocalDate day(String name, String value) {
        return code(name, value, LocalDate::parse);
    }

    private static <T> List<T> all(String name, List<String> values, Function<String, T> reading) {
        return values == null
                ? List.of()
                : values.stream()
                        .distinct()
                        .map(each -> code(name, each, reading))
                        .toList();
    }

    private static <T> T code(String name, String value, Function<String, T> reading) {
        try {
            return value == null ? null : reading.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException unknown) {
            throw new DomainException(CommonError.INVALID_PARAMETER, name, "不认识的值");
        }
    }
}
