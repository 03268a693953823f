package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.api.ServiceAway;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * A place of work with its queue: looks at the list again and again and acts on what it finds, as a person would.
 *
 * <p>Nothing is remembered but what was given up; whatever happens elsewhere, the next look shows how things stand.
 */
abstract class Desk implements Runnable {
    private static final int PAGE = 200;

    private final Stage stage;
    private final ServiceModule service;
    private final String list;
    private final String reader;
    private final Set<String> givenUp = ConcurrentHashMap.newKeySet();

    /**
     * @param queue the list worked on
     * @param reader whose list it is
     */
    Desk(Stage stage, Queue queue, String reader) {
        this.stage = stage;
        this.service = queue.service();
        this.list = queue.list();
        this.reader = reader;
    }

    /** Acts on an entry; whether anything came of it. */
    abstract boolean act(JsonNode item, Life life);

    Stage stage() {
        return stage;
    }

    @Override
    public void run() {
        Pace pace = stage.pace();
        long rest = pace.busyMillis();
        while (!stage.isOver()) {
            rest = sweep() ? pace.busyMillis() : Math.min(rest * 2, pace.idleMillis());
            if (!Pause.of(rest)) {
                return;
            }
        }
    }

    /** Goes through the whole list once; whether anything was done. */
    private boolean sweep() {
        boolean done = false;
        String after = null;
        try {
            do {
                String path = "/api/v1/" + list + "&limit=" + PAGE + (after == null ? "" : "&after=" + after);
                Answer page = stage.api().send(Call.get("GET " + list.replaceAll("[?].*", ""), reader, service, path));
                if (!page.ok()) {
                    throw new ServiceAway("GET " + list + ": " + page.problem());
                }
                done |= actOnAll(page.body().path("items"));
                after = page.body().path("next").asText(null);
            } while (after != null && !stage.isOver());
        } catch (ServiceAway away) {
            if (!stage.isOver()) {
                System.err.println(away.getMessage());
            }
        }
        return done;
    }

    private boolean actOnAll(JsonNode items) {
        List<Future<Boolean>> acts = new ArrayList<>();
        for (JsonNode item : items) {
            if (!givenUp.contains(key(item))) {
                acts.add(stage.hands().submit(() -> tryToAct(item)));
            }
        }
        boolean done = false;
        for (Future<Boolean> act : acts) {
            try {
                done |= act.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return done;
            }
        }
        return done;
    }

    private boolean tryToAct(JsonNode item) {
        Life life = stage.life(item.path("caseId").asText());
        try {
            return act(item, life);
        } catch (ServiceAway away) {
            life.problem(away.getMessage());
            return false;
        }
    }

    /**
     * Sends a change. What another was faster with is looked at again; any other refusal is noted and the entry left
     * alone until it changes.
     */
    Answer change(JsonNode item, Life life, Call call) {
        return change(item, life, call, null);
    }

    /** @param answerToo a refusal that is taken for an answer; null for none */
    Answer change(JsonNode item, Life life, Call call, String answerToo) {
        Answer answer = stage.api().send(call);
        if (!answer.ok() && !answer.overtaken() && !answer.code().equals(answerToo)) {
            givenUp.add(key(item));
            life.problem(call.name() + ": " + answer.problem());
        }
        return answer;
    }

    private static String key(JsonNode item) {
        return item.path("id").asText(item.path("workOrderId").asText()) + "/"
                + item.path("version").asText();
    }
}
