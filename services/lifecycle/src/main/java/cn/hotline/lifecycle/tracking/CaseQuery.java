package cn.hotline.lifecycle.tracking;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What a list of cases is asked for 查询条件; conditions that are not given do not count. */
public final class CaseQuery {
    private final StringBuilder where = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new LinkedHashMap<>();

    public CaseQuery status(CaseStatus status) {
        return when("c.status = :status", "status", status);
    }

    public CaseQuery outcome(CaseOutcome outcome) {
        return when("c.outcome = :outcome", "outcome", outcome);
    }

    public CaseQuery unit(String unit) {
        return when("c.unit = :unit", "unit", unit);
    }

    /** Cases with an order, now or before, of this unit or one below it. */
    public CaseQuery concerning(String unit) {
        return when("array_contains(c.units, :concerned)", "concerned", unit);
    }

    public CaseQuery channel(String channel) {
        return when("c.channel = :channel", "channel", channel);
    }

    /** This category and all below it. */
    public CaseQuery category(String category) {
        return when("c.category like :category", "category", category == null ? null : category + "%");
    }

    public CaseQuery street(String street) {
        return when("c.street = :street", "street", street);
    }

    public CaseQuery caseNo(String caseNo) {
        return when("c.caseNo = :caseNo", "caseNo", caseNo);
    }

    /** Cases whose title holds the text. */
    public CaseQuery text(String text) {
        String plain = text == null || text.isBlank() ? null : text.replaceAll("([!%_])", "!$1");
        return when("c.title ilike :text escape '!'", "text", plain == null ? null : "%" + plain + "%");
    }

    /** Cases registered on these days, both included. */
    public CaseQuery registered(LocalDate from, LocalDate to) {
        when("c.registeredAt >= :from", "from", from == null ? null : startOf(from));
        return when("c.registeredAt < :to", "to", to == null ? null : startOf(to.plusDays(1)));
    }

    /** Cases that stand after the one the cursor names. */
    public CaseQuery after(String cursor) {
        if (cursor == null) {
            return this;
        }
        try {
            String[] parts = cursor.split("_", 2);
            values.put("afterAt", Instant.parse(parts[0]));
            values.put("afterId", UUID.fromString(parts[1]));
        } catch (RuntimeException malformed) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "after", "应取自上一页的 next");
        }
        where.append(" and (c.registeredAt, c.caseId) < (:afterAt, :afterId)");
        return this;
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> values() {
        return values;
    }

    private CaseQuery when(String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
        return this;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(DistrictTime.ZONE).toInstant();
    }
}
