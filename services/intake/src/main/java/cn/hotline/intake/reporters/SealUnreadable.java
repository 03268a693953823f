package cn.hotline.intake.reporters;

/** What was sealed cannot be opened 密文无法打开: its key is not configured, it is another key's, or it was changed. */
public class SealUnreadable extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    SealUnreadable(String message) {
        super(message);
    }

    SealUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
