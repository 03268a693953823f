package cn.hotline.intake.channels;

/**
 * What a channel 来源渠道 is like, apart from its code.
 *
 * @param own whether the centre itself runs it: its demands need no number of a source
 * @param sourceAccount the one source platform that may use it; null when any may
 * @param reportsBack whether results are reported back to the source
 * @param assessed whether its cases count in assessment
 * @param patrol whether patrol reports 巡查上报 belong to it; null leaves it as it is
 */
public record ChannelTraits(
        String name,
        boolean own,
        String sourceAccount,
        boolean reportsBack,
        boolean assessed,
        Boolean patrol,
        boolean active) {}
