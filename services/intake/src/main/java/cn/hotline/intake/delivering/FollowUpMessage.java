package cn.hotline.intake.delivering;

/**
 * A supplement, urging or withdrawal 后续消息 as a platform sends it.
 *
 * @param sourceNo the platform's number of the demand it is about
 * @param messageNo the message's own number, unique within the channel
 * @param text as told; may be null for an urging
 */
public record FollowUpMessage(String channel, DeliveryKind kind, String sourceNo, String messageNo, String text) {
    @Override
    public String toString() {
        return "FollowUpMessage[" + kind + " " + channel + "/" + messageNo + "]";
    }
}
