package cn.hotline.intake.delivering.adapter;

import cn.hotline.intake.delivering.DeliveryResult;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Turns what is wrong with one item into its result 逐项错误; says where, never repeats what: it may be personal data. */
final class ItemRefusals {
    private static final Logger LOG = Logger.getLogger(ItemRefusals.class);

    private ItemRefusals() {}

    static DeliveryResult unreadable(String prefix, JsonProcessingException unreadable) {
        String path = unreadable instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(each -> each.getFieldName() == null ? "[" + each.getIndex() + "]" : each.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        String field = path.isEmpty() ? null : prefix + path;
        String where = field == null ? "不是一个对象" : "字段 " + field + " 未知、值无效或代码不在代码表中";
        return DeliveryResult.refused(
                CommonError.MALFORMED_JSON.slug(),
                CommonError.MALFORMED_JSON.text().replace("{0}", where),
                field);
    }

    static <T> DeliveryResult invalid(String prefix, Set<ConstraintViolation<T>> violations) {
        ConstraintViolation<T> first = violations.stream()
                .min(Comparator.comparing(each -> each.getPropertyPath().toString()))
                .orElseThrow();
        String path = first.getPropertyPath().toString();
        String field =
                switch (path) {
                    case "demandWhereOneBelongs" -> "demand";
                    case "messageNoWhereOneBelongs" -> "messageNo";
                    case "textFitting" -> "text";
                    default -> prefix + path;
                };
        return DeliveryResult.refused(CommonError.INVALID_REQUEST.slug(), first.getMessage(), field);
    }

    /** A rule of the domain, or a change at the same time; anything else is our bug, told as such and logged. */
    static DeliveryResult failed(int index, RuntimeException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof DomainException refused) {
                return DeliveryResult.refused(refused.code().slug(), refused.getMessage(), null);
            }
            if (each instanceof jakarta.persistence.PersistenceException
                    || each instanceof org.hibernate.HibernateException) {
                LOG.warnf(failure, "item %d was refused by a concurrent change", index);
                return DeliveryResult.refused(CommonError.CONCURRENT_CHANGE);
            }
        }
        LOG.errorf(failure, "item %d failed", index);
        return DeliveryResult.refused("internal-error", "系统内部错误，请稍后重新交付该项", null);
    }
}
