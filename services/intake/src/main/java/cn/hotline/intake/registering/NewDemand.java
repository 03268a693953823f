package cn.hotline.intake.registering;

import cn.hotline.intake.reporters.PersonalData;
import cn.hotline.kernel.id.ContactId;

/**
 * A demand 诉求 as it comes in.
 *
 * @param sourceNo the source's own number; null when the centre's own channel gives none
 * @param contact the contact it was told in; null when it came alone
 * @param data the reporter, and the words before masking
 * @param patrol null for a demand somebody told
 */
public record NewDemand(
        String channel,
        String sourceNo,
        Matter matter,
        String callRecordId,
        ContactId contact,
        PersonalData data,
        boolean anonymous,
        boolean confidential,
        Patrol patrol) {
    /** A demand that somebody told. */
    public NewDemand(
            String channel,
            String sourceNo,
            Matter matter,
            String callRecordId,
            ContactId contact,
            PersonalData data,
            boolean anonymous,
            boolean confidential) {
        this(channel, sourceNo, matter, callRecordId, contact, data, anonymous, confidential, null);
    }

    /** A demand that came alone. */
    public NewDemand(
            String channel,
            String sourceNo,
            Matter matter,
            String callRecordId,
            PersonalData data,
            boolean anonymous,
            boolean confidential) {
        this(channel, sourceNo, matter, callRecordId, null, data, anonymous, confidential, null);
    }
}
