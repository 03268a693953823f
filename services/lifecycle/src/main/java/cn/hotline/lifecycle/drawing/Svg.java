package cn.hotline.lifecycle.drawing;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** The drawing 流程图 as SVG: BPMN's own signs, Chinese names, the taken way in colour, a ring around where the case stands. */
final class Svg {
    private static final double MARGIN = 20;
    private static final int TASK_CHARACTERS = 7;
    private static final String STYLE = """
            text{font:12px 'Noto Sans CJK SC','Noto Sans SC','Microsoft YaHei','PingFang SC',sans-serif;fill:#333;text-anchor:middle}
            .node{fill:#fff;stroke:#8a8a8a;stroke-width:1.5}.flow{fill:none;stroke:#b5b5b5;stroke-width:1.5}
            .subProcess .node{fill:none;stroke-dasharray:6 3}.endEvent .node{stroke-width:3}
            .taken .node{stroke:#1565c0;stroke-width:2.5}.taken .flow{stroke:#1565c0;stroke-width:3}.taken text{fill:#0d3c75}
            .token .node{fill:#ffe082;stroke:#e65100;stroke-width:3.5}.ring{fill:none;stroke:#e65100;stroke-width:2}
            .sign{fill:none;stroke:#8a8a8a;stroke-width:1.2}
            """;

    private final StringBuilder out = new StringBuilder();
    private final Set<String> taken;
    private final Collection<String> tokens;

    private Svg(Set<String> taken, Collection<String> tokens) {
        this.taken = taken;
        this.tokens = tokens;
    }

    static String of(ProcessModel model, String title, Set<String> taken, Collection<String> tokens) {
        return new Svg(taken, tokens).draw(model, title);
    }

    private String draw(ProcessModel model, String title) {
        double right = 0;
        double bottom = 0;
        for (Node node : model.nodes().values()) {
            right = Math.max(right, node.box().right());
            bottom = Math.max(bottom, node.box().bottom());
        }
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\">",
                right + 2 * MARGIN, bottom + 3 * MARGIN);
        add("<title>%s</title><style>%s</style>", escaped(title), STYLE);
        add("<defs><marker id=\"tip\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\""
                + " orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"#777\"/></marker></defs>");
        model.nodes().values().stream()
                .filter(node -> node.kind().equals("subProcess"))
                .forEach(this::node);
        model.flows().forEach(this::flow);
        model.nodes().values().stream()
                .filter(node -> !node.kind().equals("subProcess"))
                .forEach(this::node);
        return out.append("</svg>\n").toString();
    }

    private void flow(Flow flow) {
        add("<g id=\"%s\" class=\"%s\">", flow.id(), marked("", flow.id()));
        add("<polyline class=\"flow\" marker-end=\"url(#tip)\" points=\"%s\"/>", String.join(" ", flow.points()));
        if (flow.label() != null && !flow.name().isEmpty()) {
            text(flow.label().centreX(), flow.label().centreY(), flow.name());
        }
        add("</g>");
    }

    private void node(Node node) {
        Box box = node.box();
        add(
                "<g id=\"%s\" class=\"%s\"><title>%s</title>",
                node.id(), marked(node.kind(), node.id()), escaped(node.name()));
        if (node.kind().endsWith("Event")) {
            circle("node", box, box.width() / 2);
            if (node.kind().equals("intermediateCatchEvent") || node.kind().equals("boundaryEvent")) {
                circle("sign", box, box.width() / 2 - 3);
            }
            if (node.waits()) {
                envelope(box);
            }
        } else if (node.kind().endsWith("Gateway")) {
            gateway(node);
        } else {
            add(
                    "<rect class=\"node\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"10\"/>",
                    box.x(), box.y(), box.width(), box.height());
        }
        name(node);
        if (tokens.contains(node.id())) {
            circle("ring", box, Math.max(box.width(), box.height()) / 2 + 7);
        }
        add("</g>");
    }

    private void gateway(Node node) {
        Box box = node.box();
        add(
                "<polygon class=\"node\" points=\"%s,%s %s,%s %s,%s %s,%s\"/>",
                box.centreX(),
                box.y(),
                box.right(),
                box.centreY(),
                box.centreX(),
                box.bottom(),
                box.x(),
                box.centreY());
        if (node.kind().equals("eventBasedGateway")) {
            circle("sign", box, 12);
            circle("sign", box, 9);
        } else {
            add("<path class=\"sign\" d=\"M%s %sl14 14m0 -14l-14 14\"/>", box.centreX() - 7, box.centreY() - 7);
        }
    }

    private void envelope(Box box) {
        add("<path class=\"sign\" d=\"M%s %sh16v11h-16zl8 6l8 -6\"/>", box.centreX() - 8, box.centreY() - 5.5);
    }

    /** Events and gateways bear their names beside them, tasks inside, a sub-process at its upper edge. */
    private void name(Node node) {
        String name = node.name();
        if (node.label() != null) {
            text(node.label().centreX(), node.label().centreY(), name);
        } else if (node.kind().equals("subProcess")) {
            text(node.box().centreX(), node.box().y() + 14, name);
        } else if (name.length() <= TASK_CHARACTERS) {
            text(node.box().centreX(), node.box().centreY(), name);
        } else {
            int half = name.indexOf('（') > 0 ? name.indexOf('（') : (name.length() + 1) / 2;
            text(node.box().centreX(), node.box().centreY() - 8, name.substring(0, half));
            text(node.box().centreX(), node.box().centreY() + 9, name.substring(half));
        }
    }

    private void text(double x, double y, String words) {
        add("<text x=\"%s\" y=\"%s\">%s</text>", x, y + 4, escaped(words));
    }

    private void circle(String style, Box around, double radius) {
        add("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>", style, around.centreX(), around.centreY(), radius);
    }

    private String marked(String kind, String id) {
        return (kind + (taken.contains(id) ? " taken" : "") + (tokens.contains(id) ? " token" : "")).strip();
    }

    private void add(String form, Object... values) {
        out.append(values.length == 0 ? form : String.format(Locale.ROOT, form, values))
                .append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
