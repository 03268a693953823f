package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The agents 受理员: screen what was registered, and write down withdrawals. */
final class AgentDesk {
    private static final int TRIES = 20;
    private static final String WHY_WITHDRAWN = "诉求人来电表示问题已自行解决";

    private final Stage stage;
    private final String agent;
    private final AtomicReference<Life> lead = new AtomicReference<>();
    private final AtomicInteger unmerged = new AtomicInteger();

    AgentDesk(Stage stage, String agent) {
        this.stage = stage;
        this.agent = agent;
    }

    /** Screens 甄别 a demand just registered, as its plan says. */
    void screen(Life life, long version) {
        switch (life.plan().fate()) {
            case ANSWERED ->
                once(life, version, "answers", What.ANSWERED, Map.of("answer", "您好，经查询知识库，已将办理条件、所需材料和办理地点逐项告知。"));
            case REFUSED ->
                once(
                        life,
                        version,
                        "refusals",
                        What.REFUSED,
                        Map.of("reason", "IN_LEGAL_PROCEDURE", "legalPath", "该事项已进入诉讼程序，请依法通过人民法院解决"));
            case MERGED -> {
                if (merge(life, version) == null) {
                    file(life, version);
                }
            }
            case UNMERGED -> mergeAndUnmerge(life, version);
            case WITHDRAWN_BEFORE_DISPATCH -> {
                if (file(life, version)) {
                    withdraw(life);
                }
            }
            default -> {
                if (file(life, version) && life.plan().fate() == Fate.HANDLED) {
                    lead.set(life);
                }
            }
        }
    }

    private boolean file(Life life, long version) {
        return once(life, version, "filings", What.FILED, Map.of());
    }

    /** Into the case filed last; null where there is none, or it has come too far already. */
    private JsonNode merge(Life life, long version) {
        Life into = lead.get();
        if (into == null) {
            return null;
        }
        Answer answer = send(life, version, "mergings", Map.of("leadCaseId", into.caseId()));
        if (!answer.ok()) {
            return null;
        }
        stage.count(life, What.MERGED);
        return answer.body();
    }

    /** 拆分并案: every other one had been filed before; the others are filed when they stand alone again. */
    private void mergeAndUnmerge(Life life, long version) {
        boolean filedBefore = unmerged.getAndIncrement() % 2 == 1 && file(life, version);
        JsonNode merged = merge(life, filedBefore ? now(life).path("version").asLong() : version);
        if (merged != null) {
            Answer alone =
                    send(life, merged.path("version").asLong(), "unmergings", Map.of("reason", "核实后并非同一事项，单独办理"));
            if (alone.ok()) {
                stage.count(life, What.UNMERGED);
            }
        }
        JsonNode now = now(life);
        if ("REGISTERED".equals(now.path("status").asText())) {
            file(life, now.path("version").asLong());
        }
    }

    private JsonNode now(Life life) {
        return stage.api()
                .send(Call.get("GET demands/{id}", agent, ServiceModule.INTAKE, "/api/v1/demands/" + life.caseId()))
                .body();
    }

    /** The citizen withdraws 撤诉 at whatever version the case is now; nothing comes of it once the case is closed. */
    void withdraw(Life life) {
        if (!life.withdrawn().compareAndSet(false, true)) {
            return;
        }
        for (int tried = 0; tried < TRIES; tried++) {
            long version = now(life).path("version").asLong();
            Answer answer = send(life, version, "withdrawals", Map.of("reason", WHY_WITHDRAWN));
            if (answer.ok()) {
                stage.count(life, What.WITHDRAWN);
                return;
            }
            if (answer.status() != 412) {
                life.problem("withdrawals: " + answer.problem());
                return;
            }
        }
    }

    private boolean once(Life life, long version, String act, What what, Map<String, ?> body) {
        Answer answer = send(life, version, act, body);
        // a repetition after a broken connection meets its own first success
        if (answer.ok() || isDone(life, answer, what)) {
            stage.count(life, what);
            return true;
        }
        life.problem(act + ": " + answer.problem());
        return false;
    }

    private boolean isDone(Life life, Answer answer, What what) {
        if (!answer.overtaken()) {
            return false;
        }
        return what.name().equals(now(life).path("status").asText());
    }

    private Answer send(Life life, long version, String act, Map<String, ?> body) {
        String path = "/api/v1/demands/" + life.caseId() + "/" + act;
        return stage.api()
                .send(Call.post("POST demands/{id}/" + act, agent, ServiceModule.INTAKE, path, body)
                        .at(version));
    }
}
