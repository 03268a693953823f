package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.api.ServiceAway;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What one service says of the cases of a run: how each ended, read page by page. */
enum Book {
    CLOSURE(ServiceModule.CLOSURE, "closures", "reviewer1", true),
    STATISTICS(ServiceModule.STATISTICS, "case-facts", "analyst1", true),
    INTAKE(ServiceModule.INTAKE, "demands", "agent1", false),
    LIFECYCLE(ServiceModule.LIFECYCLE, "cases", "agent1", false);

    static final String ARCHIVED = "ARCHIVED";

    private static final int PAGE = 500;

    private final ServiceModule service;
    private final String list;
    private final String reader;
    private final boolean byCaseId;

    /** @param byCaseId whether the list is in the order of case ids, oldest first; else it is newest first */
    Book(ServiceModule service, String list, String reader, boolean byCaseId) {
        this.service = service;
        this.list = list;
        this.reader = reader;
        this.byCaseId = byCaseId;
    }

    /**
     * How the cases stand: the outcome once archived, the status before.
     *
     * @param wanted the cases' ids; reading ends when all are found
     * @param first the smallest of them
     */
    Map<String, String> read(HotlineApi api, Set<String> wanted, String first) {
        Map<String, String> found = new HashMap<>();
        visit(api, wanted, first, item -> {
            String status = item.path("status").asText();
            found.put(
                    item.path("caseId").asText(),
                    ARCHIVED.equals(status) ? item.path("outcome").asText() : "(" + status + ")");
        });
        return found;
    }

    /** Reads what the service says of each of the cases, each once, until all are found. */
    void visit(HotlineApi api, Set<String> wanted, String first, Consumer<JsonNode> visitor) {
        Set<String> found = new HashSet<>();
        String after = byCaseId ? before(first) : null;
        do {
            String path = "/api/v1/" + list + "?limit=" + PAGE + (after == null ? "" : "&after=" + after);
            Answer page = api.send(Call.get("GET " + list, reader, service, path));
            if (!page.ok()) {
                throw new ServiceAway("GET " + list + ": " + page.problem());
            }
            for (JsonNode item : page.body().path("items")) {
                String caseId = item.path("caseId").asText();
                if (wanted.contains(caseId) && found.add(caseId)) {
                    visitor.accept(item);
                }
            }
            after = page.body().path("next").asText(null);
        } while (after != null && found.size() < wanted.size());
    }

    /** A cursor just before an id: ids rise with time. */
    static String before(String caseId) {
        UUID id = UUID.fromString(caseId);
        return new UUID(id.getMostSignificantBits() - 1, id.getLeastSignificantBits()).toString();
    }

    /** For people, e.g. 受理 intake. */
    String title() {
        return service.id();
    }
}
