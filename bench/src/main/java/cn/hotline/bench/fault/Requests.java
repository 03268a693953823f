package cn.hotline.bench.fault;

import cn.hotline.local.stack.ServiceModule;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Things with an id and a status 申请与文书 that events open and end, e.g. returns, letters: the last event says the status. */
record Requests(String where, String idField, Map<String, String> statusAfter) {
    static Requests of(String where, String idField, Map<String, String> statusAfter) {
        return new Requests(where, idField, statusAfter);
    }

    /**
     * Compares them with a table.
     *
     * @param sql gives {@code id} and {@code status}; what was cut off by the end of its case may stand there as CANCELLED
     */
    List<Problem> compare(Evidence evidence, ServiceModule service, String sql) throws SQLException {
        Map<String, String> last = new HashMap<>();
        Set<String> over = new HashSet<>();
        evidence.log()
                .all()
                .filter(told -> statusAfter.containsKey(told.type()))
                .forEach(told -> {
                    last.put(told.text(idField), status(told));
                    if (evidence.log().isOver(told.caseId())) {
                        over.add(told.text(idField));
                    }
                });
        Comparison table = new Comparison(where);
        Map<String, String> found = new HashMap<>();
        for (Row row : evidence.rows(service, sql)) {
            found.put(row.text("id"), row.text("status"));
            table.find(row.text("id"), row.text("status"));
        }
        last.forEach((id, status) -> {
            boolean cutOff = "CANCELLED".equals(found.get(id)) && over.contains(id);
            table.expect(id, cutOff ? "CANCELLED" : status);
        });
        return table.problems();
    }

    /** A verdict changes the status where one is given, e.g. a letter's. */
    private String status(Told told) {
        String status = statusAfter.get(told.type());
        int either = status.indexOf('|');
        if (either < 0) {
            return status;
        }
        boolean yes = List.of("ACCEPTED", "true")
                .contains(told.text(told.data().has("verdict") ? "verdict" : "unreasonable"));
        return yes ? status.substring(0, either) : status.substring(either + 1);
    }
}
