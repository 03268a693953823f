package cn.hotline.supervision.supervising.adapter;

import cn.hotline.supervision.listing.Keys;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What letters are asked for 督办单查询条件; what is not given is null. */
public class LetterFilter {
    @QueryParam("status")
    @Pattern(regexp = "OPEN|ANSWERED|CLOSED|CANCELLED", message = "应为 OPEN、ANSWERED、CLOSED 或 CANCELLED")
    String status;

    @QueryParam("cause")
    @Pattern(
            regexp = "OVERDUE|DISSATISFIED|REJECTED|REPEATED|LEADER|TYPICAL|MANUAL",
            message = "应为 OVERDUE、DISSATISFIED、REJECTED、REPEATED、LEADER、TYPICAL 或 MANUAL")
    String cause;

    @QueryParam("level")
    @Pattern(regexp = "ORDINARY|MAJOR|SPECIAL", message = "应为 ORDINARY、MAJOR 或 SPECIAL")
    String level;

    @QueryParam("caseId")
    @Pattern(regexp = Keys.UUID_FORM, message = "应为工单标识")
    String caseId;

    @QueryParam("unit")
    @Parameter(description = "承办单位代码")
    String unit;

    @QueryParam("overdue")
    @Parameter(description = "true：只列逾期未答复的")
    boolean overdue;

    String status() {
        return status;
    }

    String cause() {
        return cause;
    }

    String level() {
        return level;
    }

    UUID caseId() {
        return Keys.uuid(caseId);
    }

    String unit() {
        return unit;
    }

    boolean overdue() {
        return overdue;
    }
}
