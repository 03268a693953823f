package cn.hotline.lifecycle.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The model as plain XML, read without the engine. */
final class Model {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "serviceTask",
            "businessRuleTask",
            "subProcess",
            "exclusiveGateway",
            "eventBasedGateway");

    private Model() {}

    static List<Element> elements(String namespace, String... names) {
        List<Element> found = new ArrayList<>();
        for (String name : names) {
            NodeList nodes = document().getElementsByTagNameNS(namespace, name);
            for (int i = 0; i < nodes.getLength(); i++) {
                found.add((Element) nodes.item(i));
            }
        }
        return found;
    }

    static List<Element> nodes() {
        return elements(BPMN, NODES.toArray(String[]::new));
    }

    static Set<String> flowNodes() {
        Set<String> ids = new TreeSet<>();
        nodes().forEach(node -> ids.add(node.getAttribute("id")));
        return ids;
    }

    /** The model with every element left out whose name or reference holds the word. */
    static String without(String word) {
        Document document = document();
        NodeList all = document.getElementsByTagName("*");
        List<Element> unwanted = IntStream.range(0, all.getLength())
                .mapToObj(each -> (Element) all.item(each))
                .filter(element -> Stream.of("id", "bpmnElement")
                                .anyMatch(name -> element.getAttribute(name).contains(word))
                        || Set.of("incoming", "outgoing").contains(element.getLocalName())
                                && element.getTextContent().contains(word))
                .toList();
        unwanted.forEach(element -> element.getParentNode().removeChild(element));
        StringWriter text = new StringWriter();
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** The model with a message by another name. */
    static String withMessage(String name, String instead) {
        try (InputStream xml = Model.class.getResourceAsStream("/" + Engine.MODEL)) {
            String model = new String(xml.readAllBytes(), StandardCharsets.UTF_8);
            return model.replace("name=\"" + name + "\"", "name=\"" + instead + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document() {
        try (InputStream xml = Model.class.getResourceAsStream("/" + Engine.MODEL)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
