package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.api.ServiceAway;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** How many lives of the run are over 归档, by closure's own list; looks only behind those that all are. */
final class Archives {
    private static final int PAGE = 500;

    private final Stage stage;
    private final LateVoices voices;
    private final Set<String> archived = ConcurrentHashMap.newKeySet();
    private volatile boolean allRegistered;

    Archives(Stage stage, LateVoices voices) {
        this.stage = stage;
        this.voices = voices;
    }

    void expectNoMore() {
        allRegistered = true;
    }

    long count() {
        return archived.size();
    }

    boolean complete() {
        return allRegistered && archived.size() >= stage.lives().size();
    }

    void look() {
        TreeSet<String> open = new TreeSet<>();
        stage.lives().stream()
                .map(Life::caseId)
                .filter(id -> !archived.contains(id))
                .forEach(open::add);
        if (open.isEmpty()) {
            return;
        }
        String after = Book.before(open.first());
        try {
            do {
                String path = "/api/v1/closures?status=ARCHIVED&limit=" + PAGE + "&after=" + after;
                Answer page = stage.api().send(Call.get("GET closures", "reviewer1", ServiceModule.CLOSURE, path));
                for (JsonNode item : page.body().path("items")) {
                    String caseId = item.path("caseId").asText();
                    String archivedAt = item.path("archivedAt").asText();
                    if (open.contains(caseId) && voices.nothingMore(stage.life(caseId), archivedAt)) {
                        archived.add(caseId);
                    }
                }
                after = page.body().path("next").asText(null);
            } while (after != null);
        } catch (ServiceAway away) {
            // the next look will tell
        }
    }
}
