package cn.hotline.intake.registering;

import cn.hotline.intake.reporters.Reporter;

/** A demand 诉求 with all its reader must see beside it: the reporter (masked), names of the codes, the lead case's number. */
public record DemandRow(
        Demand demand,
        Reporter reporter,
        String channelName,
        String channelAccount,
        String categoryName,
        String streetName,
        String communityName,
        String leadCaseNo) {}
