package cn.hotline.lifecycle.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways 路径 from one node of the model to another on which nothing else is waited for that the timeline would tell. */
final class Ways {
    private record Step(String id, String to) {}

    private final ProcessModel model;
    private final Set<String> silent;
    private final Map<String, List<Step>> steps = new HashMap<>();

    /** @param silent messages that are never told on the timeline, and may lie on a way */
    Ways(ProcessModel model, Set<String> silent) {
        this.model = model;
        this.silent = silent;
        model.flows().forEach(flow -> step(flow.source(), flow.id(), flow.target()));
        for (Node node : model.nodes().values()) {
            Node around = model.nodes().get(node.parent());
            if (around != null && node.kind().equals("startEvent")) {
                step(around.id(), around.id(), node.id());
            }
            if (around != null && node.kind().equals("endEvent")) {
                model.flows().stream()
                        .filter(flow -> flow.source().equals(around.id()))
                        .forEach(flow -> step(node.id(), flow.id(), flow.target()));
            }
            if (node.attachedTo() != null) {
                interrupted(node);
            }
        }
    }

    /** What lies on every way, both ends included: nodes and flows; empty when there is no way. */
    Set<String> between(String from, String to) {
        List<Set<String>> ways = new ArrayList<>();
        walk(from, to, new LinkedHashSet<>(Set.of(from)), ways);
        if (ways.isEmpty()) {
            return Set.of();
        }
        Set<String> common = new LinkedHashSet<>(ways.get(0));
        ways.forEach(common::retainAll);
        return common;
    }

    private void walk(String from, String to, Set<String> way, List<Set<String>> ways) {
        for (Step step : steps.getOrDefault(from, List.of())) {
            if (step.to().equals(to)) {
                Set<String> whole = new LinkedHashSet<>(way);
                whole.addAll(List.of(step.id(), to));
                ways.add(whole);
            } else if (!way.contains(step.to()) && passable(step.to())) {
                Set<String> longer = new LinkedHashSet<>(way);
                longer.addAll(List.of(step.id(), step.to()));
                walk(step.to(), to, longer, ways);
            }
        }
    }

    private boolean passable(String id) {
        Node node = model.nodes().get(id);
        return !node.waits() || silent.contains(node.message());
    }

    /** A boundary event interrupts where the inside waits. */
    private void interrupted(Node boundary) {
        Set<String> waiting = new HashSet<>();
        model.flows().stream()
                .filter(flow -> model.nodes().get(flow.target()).waits())
                .filter(flow -> model.nodes().get(flow.source()).parent().equals(boundary.attachedTo()))
                .forEach(flow -> waiting.add(flow.source()));
        waiting.forEach(each -> step(each, boundary.id(), boundary.id()));
    }

    private void step(String from, String id, String to) {
        steps.computeIfAbsent(from, key -> new ArrayList<>()).add(new Step(id, to));
    }
}
