package cn.hotline.intake.registering;

/**
 * A demand was accepted 已受理, told inside this service and within the transaction of its acceptance.
 *
 * @param channelAccount the source account its channel belongs to; null when none
 */
public record DemandAccepted(Demand demand, String channelAccount) {}
