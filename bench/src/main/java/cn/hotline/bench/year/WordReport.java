package cn.hotline.bench.year;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A report 报表 as a reader sees it in Word: its words, and its tables row by row. */
final class WordReport {
    private static final String MAIN_PART = "word/document.xml";
    private static final String NOW = "本期";

    private final String text;
    private final List<List<List<String>>> tables;

    private WordReport(String text, List<List<List<String>>> tables) {
        this.text = text;
        this.tables = tables;
    }

    /** @param docx the file's content */
    static WordReport of(byte[] docx) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals(MAIN_PART)) {
                    return read(parts.readAllBytes());
                }
            }
        }
        throw new IOException("no " + MAIN_PART);
    }

    private static WordReport read(byte[] xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
            Element body = document.getDocumentElement();
            List<List<List<String>>> tables = new ArrayList<>();
            for (Element table : below(body, "w:tbl")) {
                tables.add(below(table, "w:tr").stream()
                        .map(row -> below(row, "w:tc").stream()
                                .map(WordReport::words)
                                .toList())
                        .toList());
            }
            return new WordReport(words(body), tables);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static List<Element> below(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static String words(Element element) {
        return below(element, "w:t").stream().map(Element::getTextContent).collect(Collectors.joining());
    }

    boolean says(String words) {
        return text.contains(words);
    }

    /** The current figure of the row that begins so, in whichever table; empty when no table has it. */
    Optional<String> now(String row) {
        return tables.stream().flatMap(table -> now(table, row)).findFirst();
    }

    private static Stream<String> now(List<List<String>> table, String row) {
        int column = table.get(0).indexOf(NOW);
        return column < 0
                ? Stream.of()
                : table.stream().filter(cells -> cells.get(0).equals(row)).map(cells -> cells.get(column));
    }
}
