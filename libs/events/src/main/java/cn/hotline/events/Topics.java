package cn.hotline.events;

import java.util.List;

/** The Kafka topics of the product. */
public final class Topics {
    /** Every event of every case, keyed by case: one case is one ordered log. Kept for ever. */
    public static final String CASE_EVENTS = "hotline.case-events.v1";
    /** Directory entries (units, categories, channels), compacted. */
    public static final String REFERENCE = "hotline.reference.v1";

    private static final List<String> SERVICES =
            List.of("intake", "lifecycle", "dispatch", "supervision", "closure", "callback", "statistics");

    private Topics() {}

    /** Where a service parks what it cannot apply, e.g. {@code hotline.parked.dispatch.v1}. */
    public static String parked(String service) {
        return "hotline.parked." + service + ".v1";
    }

    /** The seven services, in the order a case meets them. */
    public static List<String> services() {
        return SERVICES;
    }
}
