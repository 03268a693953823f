package cn.hotline.local.importing;

import java.util.Map;

/**
 * A row of an input file.
 *
 * @param line where it begins, from 1
 * @param fields by normalized heading; null when the row cannot be read
 * @param problem why it cannot be read; null when it can
 */
record SourceRow(long line, Map<String, String> fields, String problem) {
    static SourceRow read(long line, Map<String, String> fields) {
        return new SourceRow(line, fields, null);
    }

    static SourceRow broken(long line, String problem) {
        return new SourceRow(line, null, problem);
    }

    String get(Field field) {
        return field.in(fields);
    }
}
