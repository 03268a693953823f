package cn.hotline.statistics.reporting.writing;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The package of an uploaded template 模板文件结构, looked through before any Office code opens it: no bombs, macros, entities or foreign links. */
final class TemplatePackage {
    private static final int MOST_PARTS = 1_000;
    private static final int LARGEST_PART = 20_000_000;
    private static final long LARGEST_WHOLE = 60_000_000;
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Set<String> WAYS_OUT = Set.of("hyperlink");

    private long whole;
    private final Set<String> parts = new HashSet<>();
    private final Set<String> contentTypes = new HashSet<>();

    private TemplatePackage() {}

    static void check(byte[] file) {
        TemplatePackage looked = new TemplatePackage();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                looked.part(entry.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw notWord("压缩包已损坏");
        }
        if (!looked.parts.contains("[content_types].xml") || !looked.parts.contains("word/document.xml")) {
            throw notWord("缺少文档主体");
        }
        if (!looked.contentTypes.contains(MAIN)) {
            throw notWord("不是不含宏的 docx 文档");
        }
    }

    private void part(String name, ZipInputStream zip) throws IOException {
        String known = name.toLowerCase(Locale.ROOT);
        if (!parts.add(known) || parts.size() > MOST_PARTS) {
            throw unsafe("部件过多或重名");
        }
        byte[] content = zip.readNBytes(LARGEST_PART + 1);
        whole += content.length;
        if (content.length > LARGEST_PART || whole > LARGEST_WHOLE) {
            throw unsafe("解压后过大");
        }
        if (known.contains("vbaproject") || known.contains("activex") || known.contains("oleobject")) {
            throw unsafe("宏、控件或嵌入对象");
        }
        if (known.endsWith(".xml") || known.endsWith(".rels")) {
            parse(known, content);
        }
    }

    private void parse(String name, byte[] content) throws IOException {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            SAXParser parser = factory.newSAXParser();
            parser.parse(new ByteArrayInputStream(content), new Look(name));
        } catch (SAXException e) {
            throw String.valueOf(e.getMessage()).contains("DOCTYPE")
                    ? unsafe("文档类型声明或外部实体")
                    : notWord("部件不是有效的 XML：" + name);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DomainException notWord(String why) {
        return new DomainException(StatisticsError.REPORT_TEMPLATE_NOT_WORD, why);
    }

    private static DomainException unsafe(String what) {
        return new DomainException(StatisticsError.REPORT_TEMPLATE_UNSAFE, what);
    }

    /** What the parts say of content types and of links that lead out of the file. */
    private final class Look extends DefaultHandler {
        private final String name;

        private Look(String name) {
            this.name = name;
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            if (name.equals("[content_types].xml")) {
                String type = String.valueOf(attributes.getValue("ContentType"));
                contentTypes.add(type);
                if (type.toLowerCase(Locale.ROOT).contains("macroenabled")) {
                    throw unsafe("宏");
                }
            }
            String type = String.valueOf(attributes.getValue("Type"));
            if (name.endsWith(".rels")
                    && "External".equalsIgnoreCase(attributes.getValue("TargetMode"))
                    && !WAYS_OUT.contains(type.substring(type.lastIndexOf('/') + 1))) {
                throw unsafe("指向文件之外的内容");
            }
        }
    }
}
