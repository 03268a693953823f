package cn.hotline.bench.fault;

import static java.util.stream.Collectors.toSet;

import cn.hotline.local.stack.ServiceModule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The event traffic of each service 收发件: nothing waits, nothing is parked, and what it heard is in the log.
 *
 * <p>Which types a service listens to is read from its inbox: whoever applied one event of a type has to have applied all of them.
 */
final class TrafficCheck implements Check {
    @Override
    public List<Problem> look(Evidence evidence) throws SQLException {
        List<Problem> found = new ArrayList<>();
        for (ServiceModule service : ServiceModule.values()) {
            for (Row row : evidence.rows(service, "select key, headers ->> 'ce_type' as type from outbox")) {
                found.add(new Problem(service.id() + ".outbox", row.text("key"), "not sent: " + row.text("type")));
            }
            for (Row row :
                    evidence.rows(service, "select key, type, error from parked_event where status = 'PARKED'")) {
                found.add(new Problem(
                        service.id() + ".parked_event", row.text("key"), row.text("type") + " " + row.text("error")));
            }
            inbox(evidence, service, found);
        }
        for (Row row : evidence.rows(
                ServiceModule.LIFECYCLE,
                "select distinct business_key_ as key from act_ru_execution where business_key_" + " is not null")) {
            if (evidence.log().isOver(row.text("key"))) {
                found.add(new Problem("lifecycle.act_ru_execution", row.text("key"), "runs on, the case is archived"));
            }
        }
        return found;
    }

    private static void inbox(Evidence evidence, ServiceModule service, List<Problem> found) throws SQLException {
        Set<String> applied = evidence.rows(service, "select event_id from inbox").stream()
                .map(row -> row.text("event_id"))
                .collect(toSet());
        Map<String, Set<String>> missing = new HashMap<>();
        Set<String> heard = new HashSet<>();
        evidence.log().all().forEach(told -> {
            if (applied.contains(told.id())) {
                heard.add(told.type());
            } else {
                missing.computeIfAbsent(told.type(), type -> new HashSet<>()).add(told.caseId());
            }
        });
        missing.forEach((type, cases) -> {
            if (heard.contains(type)) {
                cases.forEach(each -> found.add(new Problem(service.id() + ".inbox", each, "not applied: " + type)));
            }
        });
        if (heard.isEmpty() && evidence.log().events() > 0) {
            found.add(new Problem(service.id() + ".inbox", "-", "holds no event of the log"));
        }
    }
}
