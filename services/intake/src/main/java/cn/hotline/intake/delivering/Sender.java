package cn.hotline.intake.delivering;

import cn.hotline.intake.registering.Demand;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import java.util.Set;

/**
 * A source platform 来源平台 that delivers into a channel.
 *
 * @param channelAccount the one account the channel belongs to; null when several platforms share it
 */
record Sender(String channel, String channelAccount, String account, String name) {
    /** On a shared channel a platform has only what it sent itself. */
    boolean owns(Demand demand) {
        return account.equals(channelAccount)
                || account.equals(demand.provenance().registeredBy());
    }

    Actor actor() {
        return new Actor(account, name, Set.of(Role.SOURCE_ID), null);
    }
}
