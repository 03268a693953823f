package cn.hotline.lifecycle.progressing;

import java.time.Duration;

/** Someone asks too often 查询过于频繁. */
public class TooManyInquiries extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyInquiries(Duration wait) {
        super("too many inquiries");
        this.seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
    }

    /** After how many seconds to ask again. */
    public long seconds() {
        return seconds;
    }
}
