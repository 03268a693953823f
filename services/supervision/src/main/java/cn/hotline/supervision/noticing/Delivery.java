package cn.hotline.supervision.noticing;

/**
 * What came of sending a message 送达结果.
 *
 * @param reason why not; null when delivered
 */
public record Delivery(Outcome outcome, String reason) {
    /** How it ended. */
    public enum Outcome {
        DELIVERED,
        /** Another try may succeed. */
        RETRY,
        /** No other try can. */
        REFUSED
    }

    public static Delivery delivered() {
        return new Delivery(Outcome.DELIVERED, null);
    }

    public static Delivery retry(Object reason) {
        return new Delivery(Outcome.RETRY, String.valueOf(reason));
    }

    public static Delivery refused(Object reason) {
        return new Delivery(Outcome.REFUSED, String.valueOf(reason));
    }
}
