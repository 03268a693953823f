package cn.hotline.kernel.error;

import java.text.MessageFormat;
import java.util.Arrays;

/** A command refused by a rule of the domain; becomes an RFC 9457 problem at the edge and leaves nothing changed. */
public class DomainException extends RuntimeException {
    private final transient ErrorCode code;

    /** @param arguments fill {@code {0}}, {@code {1}} … of the code's text; never personal data */
    public DomainException(ErrorCode code, Object... arguments) {
        super(fill(code.text(), arguments));
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }

    private static String fill(String text, Object... arguments) {
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return MessageFormat.format(text.replace("'", "''"), plain);
    }
}
