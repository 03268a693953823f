package cn.hotline.intake.registering;

import cn.hotline.intake.IntakeError;
import cn.hotline.intake.channels.Requirements;
import cn.hotline.kernel.error.DomainException;

/**
 * What surrounds a demand 受理环境: its channel with the requirements in force, and what the directories say of its codes.
 *
 * @param channelName null when the channel is unknown or retired
 * @param own whether the channel is the centre's own
 * @param sourceAccount the one source that may use the channel; null when any may
 * @param today how many demands came through the channel today; counted only where there is a limit
 */
record Surroundings(
        String channelName, boolean own, String sourceAccount, Requirements requirements, long today, Codes codes) {

    void require(NewDemand demand) {
        if (channelName == null) {
            throw new DomainException(IntakeError.UNKNOWN_CHANNEL, demand.channel());
        }
        if ((!own || requirements.sourceNoRequired()) && demand.sourceNo() == null) {
            throw new DomainException(IntakeError.SOURCE_NO_REQUIRED, demand.channel());
        }
        requireField(requirements.callRecordRequired() && demand.callRecordId() == null, "通话录音标识", "callRecordId");
        boolean phone = demand.data().phone() != null && !demand.data().phone().isBlank();
        requireField(requirements.phoneRequired() && !phone && !demand.anonymous(), "诉求人电话", "reporter.phone");
        codes.requireCategory(demand.matter().category(), requirements);
        codes.requirePlace(demand.matter().place());
        requireField(requirements.streetRequired() && codes.streetName() == null, "事发街道", "place.street");
        if (requirements.mostADay() != null && today >= requirements.mostADay()) {
            throw new DomainException(IntakeError.CHANNEL_DAY_LIMIT, channelName, requirements.mostADay());
        }
    }

    private void requireField(boolean missing, String label, String field) {
        if (missing) {
            throw new DomainException(IntakeError.CHANNEL_FIELD_REQUIRED, channelName, label, field);
        }
    }
}
