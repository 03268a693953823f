package cn.hotline.intake.channels;

/**
 * What a channel 来源渠道 is like, apart from its code.
 *
 * @param own whether the centre itself runs it: its demands need no number of a source
 * @param sourceAccount the one source platform that may use it; null when any may
 * @param reportsBack whether results are reported back to the source
 * @param assessed whether its cases count in assessment
 */
public record ChannelTraits(
        String name, boolean own, String sourceAccount, boolean reportsBack, boolean assessed, boolean active) {}
