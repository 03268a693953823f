package cn.hotline.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The code of a category 诉求类别 in the three-level tree; a child's code begins with its parent's, e.g. {@code 01}, {@code 0103}, {@code 010302}. */
public record CategoryCode(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("(\\d{2}){1,3}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CategoryCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a category code: " + value);
        }
    }

    /** 1, 2 or 3. */
    public int level() {
        return value.length() / 2;
    }

    @Override
    public String toString() {
        return value;
    }
}
