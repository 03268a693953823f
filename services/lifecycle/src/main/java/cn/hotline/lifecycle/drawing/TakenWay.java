package cn.hotline.lifecycle.drawing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The way a case took 走过的路径 through the model, as far as its events tell it without doubt. */
final class TakenWay {
    private final ProcessModel model;
    private final Ways ways;
    private final Set<String> taken = new LinkedHashSet<>();
    private String last;

    TakenWay(ProcessModel model, Ways ways) {
        this.model = model;
        this.ways = ways;
    }

    /**
     * The process was told this message and had waited for it.
     *
     * @param byHandToo whether the event may have befallen the case by hand, when its process waited for something else
     */
    void told(String message, boolean byHandToo) {
        List<String> waiting = model.nodes().values().stream()
                .filter(node -> message.equals(node.message()))
                .map(Node::id)
                .toList();
        List<String> reachable = last == null
                ? waiting
                : waiting.stream()
                        .filter(each -> !ways.between(last, each).isEmpty())
                        .toList();
        // a model that has changed since: what alone waits for the message is where the case was
        List<String> certain = reachable.isEmpty() && !byHandToo ? waiting : reachable;
        if (certain.size() == 1) {
            arrive(certain.get(0));
        }
    }

    /** The process asked for something, so it passed the task that asks for it, if it was on its way there. */
    void asked(String task) {
        if (last != null
                && model.nodes().containsKey(task)
                && !ways.between(last, task).isEmpty()) {
            arrive(task);
        }
    }

    /** The case stands at these nodes now. */
    void standsAt(Collection<String> positions) {
        String from = last;
        for (String each : positions) {
            taken.addAll(from == null ? Set.of() : ways.between(from, each));
        }
    }

    /** The process is over: it ends where its last event leads. */
    void over() {
        if (last != null) {
            model.nodes().values().stream()
                    .filter(node ->
                            node.kind().equals("endEvent") && !model.nodes().containsKey(node.parent()))
                    .forEach(end -> taken.addAll(ways.between(last, end.id())));
        }
    }

    /** Ids of nodes and flows. */
    Set<String> ids() {
        return taken;
    }

    private void arrive(String node) {
        if (model.nodes().get(node).kind().equals("startEvent")) {
            over(); // begun once more: what it went through before has come to its end
        } else if (last != null) {
            taken.addAll(ways.between(last, node));
        }
        taken.add(node);
        last = node;
    }
}
