package cn.hotline.intake.registering;

import cn.hotline.intake.reporters.PersonalData;

/**
 * A demand 诉求 as it comes in.
 *
 * @param sourceNo the source's own number; null when the centre's own channel gives none
 * @param data the reporter, and the words before masking
 */
public record NewDemand(
        String channel,
        String sourceNo,
        Matter matter,
        String callRecordId,
        PersonalData data,
        boolean anonymous,
        boolean confidential) {}
