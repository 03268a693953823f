package cn.hotline.statistics.operating.adapter;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.statistics.indicating.adapter.Scoping;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The days asked about 期间, both included. */
public class OutagePeriod {
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String DAY_MESSAGE = "应为 yyyy-MM-dd 形式的日期";

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

    LocalDate first() {
        return Scoping.day("from", from);
    }

    /** @throws DomainException {@code period-reversed} */
    LocalDate last() {
        LocalDate last = Scoping.day("to", to);
        if (first().isAfter(last)) {
            throw new DomainException(StatisticsError.PERIOD_REVERSED, first(), last);
        }
        return last;
    }
}
