package cn.hotline.local.demo;

/**
 * How often the staff look at their lists.
 *
 * @param busyMillis rest after a look at which there was something to do
 * @param idleMillis longest rest when there is nothing to do
 */
public record Pace(long busyMillis, long idleMillis) {
    /** For few demands that are to be over soon. */
    static final Pace BRISK = new Pace(60, 500);
}
