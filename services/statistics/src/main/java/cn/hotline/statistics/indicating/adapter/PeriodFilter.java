package cn.hotline.statistics.indicating.adapter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every request for figures may narrow them by 统计条件; the same conditions give figure and drill-down. */
public class PeriodFilter {
    static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    static final String DAY_MESSAGE = "应为 yyyy-MM-dd 形式的日期";

    @QueryParam("from")
    @NotNull(message = "必填")
    @Pattern(regexp = DAY, message = DAY_MESSAGE)
    @Parameter(description = "起始日（含），北京时间", example = "2026-11-01", schema = @Schema(format = "date"))
    public String from;

    @QueryParam("to")
    @NotNull(message = "必填")
    @Pattern(regexp = DAY, message = DAY_MESSAGE)
    @Parameter(description = "截止日（含），北京时间", example = "2026-11-30", schema = @Schema(format = "date"))
    public String to;

    @QueryParam("unit")
    @Pattern(regexp = "-|[A-Z0-9][A-Z0-9-]{0,39}", message = "应为承办单位代码")
    @Parameter(description = "承办单位代码；“-”表示未定单位", example = "HS-CG")
    public String unit;

    @QueryParam("withSubunits")
    @DefaultValue("true")
    @Parameter(description = "是否包含下级单位；按单位分组后下钻某一组时用 false")
    public boolean withSubunits;

    @QueryParam("channel")
    @Parameter(description = "来源渠道代码；“-”表示未定", example = "HOTLINE")
    public String channel;

    @QueryParam("category")
    @Pattern(regexp = "-|(\\d{2}){1,3}", message = "应为诉求类别代码")
    @Parameter(description = "诉求类别代码，任一级；“-”表示未定", example = "01")
    public String category;

    @QueryParam("type")
    @Pattern(
            regexp = "-|CONSULTATION|HELP|COMPLAINT|REPORT|SUGGESTION|PRAISE",
            message = "应为 CONSULTATION、HELP、COMPLAINT、REPORT、SUGGESTION、PRAISE 之一")
    @Parameter(description = "诉求类型代码", example = "COMPLAINT")
    public String type;

    @QueryParam("street")
    @Pattern(regexp = "-|[A-Z0-9][A-Z0-9-]{0,39}", message = "应为街道代码")
    @Parameter(description = "事发街道代码；“-”表示未定", example = "HS-LNS")
    public String street;
}
