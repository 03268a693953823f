package cn.hotline.local.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** An input file: JSON lines, or a table with headings separated by commas or tabs; UTF-8 or GB 18030. */
final class RowFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RowFile() {}

    static List<SourceRow> read(Path file) {
        try {
            return read(text(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取 cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    static List<SourceRow> read(String text) throws IOException {
        String start = text.stripLeading();
        if (start.startsWith("[")) {
            return array(start);
        }
        return start.startsWith("{") ? lines(text) : table(text);
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<SourceRow> lines(String text) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        BufferedReader reader = new BufferedReader(new java.io.StringReader(text));
        long number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                rows.add(object(number, line));
            }
        }
        return rows;
    }

    private static SourceRow object(long number, String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return node.isObject()
                    ? SourceRow.read(number, fields(node))
                    : SourceRow.broken(number, "不是 JSON 对象 not a JSON object");
        } catch (JsonProcessingException e) {
            return SourceRow.broken(number, "JSON 无法解析 malformed JSON: " + e.getOriginalMessage());
        }
    }

    private static List<SourceRow> array(String text) throws JsonProcessingException {
        List<SourceRow> rows = new ArrayList<>();
        JSON.readTree(text).forEach(node -> rows.add(SourceRow.read(rows.size() + 1L, fields(node))));
        return rows;
    }

    private static Map<String, String> fields(JsonNode node) {
        Map<String, String> fields = new HashMap<>();
        node.properties().forEach(entry -> {
            if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                fields.putIfAbsent(
                        Field.normalized(entry.getKey()), entry.getValue().asText());
            }
        });
        return fields;
    }

    private static List<SourceRow> table(String text) throws IOException {
        String heading = text.lines().findFirst().orElse("");
        char separator = heading.contains("\t") ? '\t' : heading.contains(",") ? ',' : ';';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        List<SourceRow> rows = new ArrayList<>();
        List<String> headings = null;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord found : parser) {
                if (headings == null) {
                    headings = found.stream().map(Field::normalized).toList();
                } else {
                    rows.add(SourceRow.read(parser.getCurrentLineNumber(), fields(headings, found)));
                }
            }
        } catch (java.io.UncheckedIOException | CSVException e) {
            rows.add(SourceRow.broken(rows.size() + 2L, "表格无法解析 malformed table: " + e.getMessage()));
        }
        return rows;
    }

    private static Map<String, String> fields(List<String> headings, CSVRecord found) {
        Map<String, String> fields = new HashMap<>();
        for (int column = 0; column < Math.min(headings.size(), found.size()); column++) {
            fields.putIfAbsent(headings.get(column), found.get(column));
        }
        return fields;
    }
}
