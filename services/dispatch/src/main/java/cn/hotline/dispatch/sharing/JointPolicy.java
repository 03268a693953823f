package cn.hotline.dispatch.sharing;

import cn.hotline.dispatch.DispatchConfig;
import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.Remembered;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.kernel.error.DomainException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When a part of a work order is due 分办期限: as asked for, or by versioned data; before its order wherever the order is not due yet.
 *
 * <p>The data are read anew every minute, since rules are entered before they come into force.
 */
@ApplicationScoped
public class JointPolicy {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final AgroalDataSource database;
    private final WorkCalendar calendar;
    private final Remembered<List<Rule>> rules;

    JointPolicy(AgroalDataSource database, WorkCalendar calendar, DispatchConfig config) {
        this.database = database;
        this.calendar = calendar;
        this.rules = new Remembered<>(config.rulesMemory(), this::read);
    }

    /**
     * @param asked null for the rule's limit, at most the order's due time
     * @throws DomainException {@code task-due-passed}, {@code task-due-too-late}
     */
    Instant dueAt(WorkOrder order, TaskKind kind, Instant asked, Instant now) {
        Instant orderDue = order.clocks().handleDueAt();
        boolean bound = orderDue != null && orderDue.isAfter(now);
        if (asked == null) {
            Instant usual = calendar.plus(now, limit(kind, now));
            return bound && orderDue.isBefore(usual) ? orderDue : usual;
        }
        Instant due = WorkCalendar.toMinute(asked);
        if (!due.isAfter(now)) {
            throw new DomainException(DispatchError.TASK_DUE_PASSED);
        }
        if (bound && !due.isBefore(orderDue)) {
            throw new DomainException(
                    DispatchError.TASK_DUE_TOO_LATE, MINUTE.format(orderDue.atZone(DistrictTime.ZONE)));
        }
        return due;
    }

    private Limit limit(TaskKind kind, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, DistrictTime.ZONE);
        Rule inForce = rules.get().stream()
                .filter(rule -> !rule.effectiveFrom.isAfter(day))
                .max(Comparator.comparing(Rule::effectiveFrom))
                .orElseThrow(() -> new IllegalStateException("no joint policy on " + day));
        return kind == TaskKind.CO_HANDLING ? inForce.coHandling : inForce.subDispatch;
    }

    private List<Rule> read() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select effective_from, co_handling, sub_dispatch from joint_policy");
                ResultSet rows = select.executeQuery()) {
            List<Rule> rules = new ArrayList<>();
            while (rows.next()) {
                rules.add(new Rule(
                        rows.getObject(1, LocalDate.class),
                        Limit.parse(rows.getString(2)),
                        Limit.parse(rows.getString(3))));
            }
            return rules;
        } catch (SQLException e) {
            throw new IllegalStateException("joint policy is unreadable", e);
        }
    }

    private record Rule(LocalDate effectiveFrom, Limit coHandling, Limit subDispatch) {}
}
