package cn.hotline.lifecycle.drawing;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The process model 流程模型 with its layout, read from its BPMN. */
final class ProcessModel {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String POINTS = "http://www.omg.org/spec/DD/20100524/DI";

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Flow> flows = new ArrayList<>();

    private ProcessModel(Document document) {
        Map<String, Element> elements = new HashMap<>();
        Map<String, String> messages = new HashMap<>();
        all(document.getDocumentElement(), BPMN, "*").forEach(each -> elements.put(each.getAttribute("id"), each));
        all(document.getDocumentElement(), BPMN, "message")
                .forEach(each -> messages.put(each.getAttribute("id"), each.getAttribute("name")));
        for (Element shape : all(document.getDocumentElement(), DI, "BPMNShape")) {
            Node node = node(elements.get(shape.getAttribute("bpmnElement")), shape, messages);
            nodes.put(node.id(), node);
        }
        for (Element edge : all(document.getDocumentElement(), DI, "BPMNEdge")) {
            flows.add(flow(elements.get(edge.getAttribute("bpmnElement")), edge));
        }
    }

    static ProcessModel of(String bpmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new ProcessModel(factory.newDocumentBuilder().parse(new InputSource(new StringReader(bpmn))));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the process model is unreadable", e);
        }
    }

    Map<String, Node> nodes() {
        return nodes;
    }

    List<Flow> flows() {
        return flows;
    }

    private static Node node(Element element, Element shape, Map<String, String> messages) {
        return new Node(
                element.getAttribute("id"),
                element.getLocalName(),
                element.getAttribute("name"),
                children(element, BPMN, "messageEventDefinition").stream()
                        .map(each -> messages.get(each.getAttribute("messageRef")))
                        .findFirst()
                        .orElse(null),
                ((Element) element.getParentNode()).getAttribute("id"),
                element.hasAttribute("attachedToRef") ? element.getAttribute("attachedToRef") : null,
                box(children(shape, BOUNDS, "Bounds")),
                label(shape));
    }

    private static Flow flow(Element element, Element edge) {
        return new Flow(
                element.getAttribute("id"),
                element.getAttribute("name"),
                element.getAttribute("sourceRef"),
                element.getAttribute("targetRef"),
                children(edge, POINTS, "waypoint").stream()
                        .map(each -> each.getAttribute("x") + "," + each.getAttribute("y"))
                        .toList(),
                label(edge));
    }

    private static Box label(Element drawn) {
        return children(drawn, DI, "BPMNLabel").stream()
                .map(each -> box(children(each, BOUNDS, "Bounds")))
                .findFirst()
                .orElse(null);
    }

    private static Box box(List<Element> bounds) {
        Element box = bounds.get(0);
        return new Box(number(box, "x"), number(box, "y"), number(box, "width"), number(box, "height"));
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static List<Element> children(Element parent, String namespace, String name) {
        return all(parent, namespace, name).stream()
                .filter(each -> each.getParentNode() == parent)
                .toList();
    }

    private static List<Element> all(Element parent, String namespace, String name) {
        NodeList found = parent.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
