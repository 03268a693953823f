package cn.hotline.intake.channels;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The requirements of all channels 渠道受理要求; grow only. A channel without any asks for nothing more than the five elements. */
@ApplicationScoped
public class ChannelRequirements implements PanacheRepositoryBase<ChannelRequirement, ChannelRequirement.Key> {

    /** A channel's requirements, the latest first. */
    public List<ChannelRequirement> of(String channel) {
        return list("key.channel = ?1 order by key.effectiveFrom desc", channel);
    }

    /** What was asked of a channel's demands at a time. */
    public Requirements inForce(String channel, Instant at) {
        return find("key.channel = ?1 and key.effectiveFrom <= ?2 order by key.effectiveFrom desc", channel, at)
                .firstResultOptional()
                .map(ChannelRequirement::requirements)
                .orElse(Requirements.NONE);
    }

    boolean exists(String channel, Instant effectiveFrom) {
        return findById(new ChannelRequirement.Key(channel, effectiveFrom)) != null;
    }
}
