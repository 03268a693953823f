package cn.hotline.kernel.error;

import java.time.Duration;

/** A request refused 稍后再试 only for now: the same one may pass after a while. */
public class TryLater extends DomainException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    /** @param after how long the caller should wait; counted up to whole seconds, at least one */
    public TryLater(ErrorCode code, Duration after) {
        super(code);
        this.seconds = Math.max(1, after.plusMillis(999).toSeconds());
    }

    /** After how many seconds to ask again. */
    public long seconds() {
        return seconds;
    }
}
