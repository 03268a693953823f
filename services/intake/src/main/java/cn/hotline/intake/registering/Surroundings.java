package cn.hotline.intake.registering;

import cn.hotline.events.Place;
import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;

/**
 * What the directories say 目录核对 of the codes in a new demand, read by one query; null names are unknown or retired entries.
 *
 * @param own whether the channel is the centre's own
 * @param sourceAccount the one source that may use the channel; null when any may
 */
record Surroundings(
        String channelName,
        boolean own,
        String sourceAccount,
        String categoryName,
        String streetName,
        String communityName) {

    void require(NewDemand demand) {
        if (channelName == null) {
            throw new DomainException(IntakeError.UNKNOWN_CHANNEL, demand.channel());
        }
        if (!own && demand.sourceNo() == null) {
            throw new DomainException(IntakeError.SOURCE_NO_REQUIRED, demand.channel());
        }
        if (categoryName == null) {
            throw new DomainException(
                    IntakeError.UNKNOWN_CATEGORY, demand.matter().category());
        }
        Place place = demand.matter().place();
        requireUnit(place.street(), streetName, IntakeError.UNKNOWN_STREET);
        requireUnit(place.community(), communityName, IntakeError.UNKNOWN_COMMUNITY);
    }

    private static void requireUnit(UnitCode code, String name, IntakeError error) {
        if (code != null && name == null) {
            throw new DomainException(error, code);
        }
    }
}
