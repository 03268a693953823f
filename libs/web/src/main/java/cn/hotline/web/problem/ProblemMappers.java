package cn.hotline.web.problem;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.error.ErrorCode;
import cn.hotline.kernel.error.TryLater;
import cn.hotline.web.logging.Trace;
import cn.hotline.web.problem.Problem.Violation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.StaleStateException;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that reaches the edge into one problem response; what no rule expected is our bug and a 500. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String FORM_READER = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final Map<Integer, String> REFUSED_BY_PROTOCOL = Map.of(
            405, "该地址不支持此请求方法",
            406, "无法按 Accept 要求的格式答复",
            413, "请求内容过大",
            415, "请求内容的格式（Content-Type）不受支持");

    @ServerExceptionMapper
    public Response domain(DomainException refused) {
        Response problem = problem(refused.code(), refused.getMessage(), null);
        return refused instanceof TryLater later
                ? Response.fromResponse(problem)
                        .header(HttpHeaders.RETRY_AFTER, later.seconds())
                        .build()
                : problem;
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid) {
        List<Violation> violations = invalid.getConstraintViolations().stream()
                .map(each -> new Violation(field(each), each.getMessage()))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        String detail = CommonError.INVALID_REQUEST.text() + "："
                + violations.stream()
                        .map(each -> each.field() + " " + each.message())
                        .collect(Collectors.joining("；"));
        return problem(CommonError.INVALID_REQUEST, detail, violations);
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException missing) {
        return challenge();
    }

    @ServerExceptionMapper
    public Response unauthenticated(AuthenticationFailedException wrong) {
        return challenge();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden) {
        return problem(CommonError.FORBIDDEN, CommonError.FORBIDDEN.text(), null);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException web) {
        JsonProcessingException json = cause(web, JsonProcessingException.class);
        if (json != null) {
            return json(json);
        }
        int status = web.getResponse().getStatus();
        if (status == 404) {
            return problem(CommonError.NOT_FOUND, "没有找到所请求的资源", null);
        }
        if (status == 400) {
            return problem(CommonError.INVALID_REQUEST, CommonError.INVALID_REQUEST.text(), null);
        }
        String why = REFUSED_BY_PROTOCOL.getOrDefault(status, "请求未被接受（HTTP " + status + "）");
        return response(status, "http-" + status, "请求未被接受", why, null);
    }

    /** More specific than the framework's own mapper, which would win otherwise. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException mismatched) {
        return json(mismatched);
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException json) {
        String where = CommonError.MALFORMED_JSON.text().replace("{0}", describe(json));
        return problem(CommonError.MALFORMED_JSON, where, null);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable unexpected) {
        DomainException refused = cause(unexpected, DomainException.class);
        if (refused != null) {
            return domain(refused);
        }
        if (cause(unexpected, OptimisticLockException.class) != null
                || cause(unexpected, StaleStateException.class) != null) {
            return problem(CommonError.CHANGED_MEANWHILE, CommonError.CHANGED_MEANWHILE.text(), null);
        }
        if (cause(unexpected, LockTimeoutException.class) != null
                || cause(unexpected, PessimisticLockException.class) != null
                || cause(unexpected, org.hibernate.exception.ConstraintViolationException.class) != null) {
            LOG.warn("concurrent change refused", unexpected);
            return problem(CommonError.CONCURRENT_CHANGE, CommonError.CONCURRENT_CHANGE.text(), null);
        }
        if (isCutForm(unexpected) || isBeyondStorage(unexpected)) {
            return problem(CommonError.INVALID_REQUEST, CommonError.INVALID_REQUEST.text(), null);
        }
        LOG.error("unexpected failure", unexpected);
        return response(500, "internal-error", "系统内部错误", "系统内部错误，请凭 traceId 联系管理员", null);
    }

    /** A form that ends before its last part does. */
    private static boolean isCutForm(Throwable unexpected) {
        return unexpected instanceof IOException
                && unexpected.getStackTrace().length > 0
                && unexpected.getStackTrace()[0].getClassName().startsWith(FORM_READER);
    }

    /** A day or a number that is one to Java but that no column holds; what it was is not logged. */
    private static boolean isBeyondStorage(Throwable unexpected) {
        DataException beyond = cause(unexpected, DataException.class);
        if (beyond != null) {
            LOG.warnf("value beyond storage refused, SQL state %s", beyond.getSQLState());
        }
        return beyond != null;
    }

    private static Response challenge() {
        return Response.fromResponse(problem(CommonError.UNAUTHENTICATED, CommonError.UNAUTHENTICATED.text(), null))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Response problem(ErrorCode code, String detail, List<Violation> violations) {
        String title = code.text().replaceAll("\\{\\d}", "…");
        return response(code.kind().status(), code.slug(), title, detail, violations);
    }

    private static Response response(int status, String code, String title, String detail, List<Violation> violations) {
        Problem body =
                new Problem(Problem.TYPE_PREFIX + code, title, status, detail, code, Trace.current(), violations);
        return Response.status(status).type(Problem.MEDIA_TYPE).entity(body).build();
    }

    private static String field(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2) // the method and its parameter
                .map(Object::toString)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("."),
                        path -> path.isEmpty()
                                ? violation.getPropertyPath().toString().replaceFirst("^.*\\.", "")
                                : path));
    }

    /** Says where, never what: the input may hold personal data. */
    private static String describe(JsonProcessingException json) {
        if (json instanceof UnrecognizedPropertyException unknown) {
            return "未知字段 " + unknown.getPropertyName();
        }
        if (json instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String path = mapping.getPath().stream()
                    .map(each -> each.getFieldName() == null ? "[" + each.getIndex() + "]" : each.getFieldName())
                    .collect(Collectors.joining("."));
            boolean choice = json instanceof InvalidFormatException format
                    && format.getTargetType() != null
                    && format.getTargetType().isEnum();
            return "字段 " + path + (choice ? " 的代码不在代码表中" : " 的值无效");
        }
        return json.getLocation() == null
                ? "无法解析"
                : "第 " + json.getLocation().getLineNr() + " 行第 "
                        + json.getLocation().getColumnNr() + " 列";
    }

    private static <T extends Throwable> T cause(Throwable thrown, Class<T> type) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        return null;
    }
}
