package cn.hotline.local.demo;

import cn.hotline.local.api.HotlineApi;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** What the staff of a run share: the lives, the tally, the interfaces, the hands. */
final class Stage {
    private final HotlineApi api;
    private final Tally tally = new Tally();
    private final Map<String, Life> lives = new ConcurrentHashMap<>();
    private final ExecutorService hands;
    private final Pace pace;
    private volatile boolean over;

    Stage(HotlineApi api, ExecutorService hands, Pace pace) {
        this.api = api;
        this.hands = hands;
        this.pace = pace;
    }

    Pace pace() {
        return pace;
    }

    HotlineApi api() {
        return api;
    }

    Tally tally() {
        return tally;
    }

    ExecutorService hands() {
        return hands;
    }

    /** Whether it was not known before. */
    boolean add(Life life) {
        return lives.putIfAbsent(life.caseId(), life) == null;
    }

    Collection<Life> lives() {
        return lives.values();
    }

    boolean knows(String caseId) {
        return lives.containsKey(caseId);
    }

    /** The life of a case; a plain one for a case of an earlier run. */
    Life life(String caseId) {
        Life life = lives.get(caseId);
        return life == null ? Life.unknown(caseId) : life;
    }

    /** Counts for the lives of this run only. */
    void count(Life life, Tally.What what) {
        tally.count(knows(life.caseId()) ? what : Tally.What.OTHERS);
    }

    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }
}
