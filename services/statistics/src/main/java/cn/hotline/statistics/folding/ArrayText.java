package cn.hotline.statistics.folding;

import java.util.UUID;

/** Writes many values as the text of one PostgreSQL array 数组文本, so that a statement takes a column of many rows at once. */
final class ArrayText {
    private final StringBuilder text = new StringBuilder("{");

    ArrayText add(Object value) {
        if (text.length() > 1) {
            text.append(',');
        }
        if (value == null) {
            text.append("NULL");
        } else if (value instanceof Object[] values) {
            quote(of(values));
        } else if (value instanceof Enum<?> code) {
            quote(code.name());
        } else if (value instanceof String string) {
            quote(string);
        } else {
            text.append(value);
        }
        return this;
    }

    static String of(Object[] values) {
        ArrayText array = new ArrayText();
        for (Object value : values) {
            array.add(value);
        }
        return array.toString();
    }

    static String of(Iterable<UUID> ids) {
        ArrayText array = new ArrayText();
        ids.forEach(array::add);
        return array.toString();
    }

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char each = string.charAt(i);
            if (each == '"' || each == '\\') {
                text.append('\\');
            }
            text.append(each);
        }
        text.append('"');
    }

    @Override
    public String toString() {
        return text + "}";
    }
}
