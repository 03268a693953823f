package cn.hotline.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refusal as RFC 9457 problem details.
 *
 * @param type stable URI of the kind of problem
 * @param title the short text of the code
 * @param status the HTTP status
 * @param detail what happened, in Chinese
 * @param code stable code to branch on
 * @param traceId finds the request in the logs
 * @param violations the fields at fault; only for {@code invalid-request}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "错误说明（RFC 9457）")
public record Problem(
        String type, String title, int status, String detail, String code, String traceId, List<Violation> violations) {
    /** What the types of problems begin with. */
    public static final String TYPE_PREFIX = "urn:hotline:problem:";

    /** The media type of problem responses. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One field that breaks its rule.
     *
     * @param field path of the field, e.g. {@code reporter.phone}
     * @param message what is wrong with it, in Chinese
     */
    @Schema(name = "Violation", description = "不符合要求的字段")
    public record Violation(String field, String message) {}
}
