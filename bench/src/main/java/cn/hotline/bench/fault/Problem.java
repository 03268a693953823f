package cn.hotline.bench.fault;

/**
 * Something that does not add up 差错.
 *
 * @param where the check and the thing, e.g. {@code dispatch.work_order}
 * @param about the case, or the row's key
 */
record Problem(String where, String about, String what) {
    @Override
    public String toString() {
        return where + " " + about + ": " + what;
    }
}
