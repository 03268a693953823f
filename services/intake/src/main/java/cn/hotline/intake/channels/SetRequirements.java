package cn.hotline.intake.channels;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The administrator sets what a channel's demands must hold 设定渠道受理要求 from a moment on, never for the past. */
@ApplicationScoped
public class SetRequirements {
    private final Channels channels;
    private final ChannelRequirements requirements;
    private final Caller caller;
    private final Clock clock;

    SetRequirements(Channels channels, ChannelRequirements requirements, Caller caller, Clock clock) {
        this.channels = channels;
        this.requirements = requirements;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param effectiveFrom null for now */
    @Transactional
    public ChannelRequirement set(String channel, Instant effectiveFrom, Requirements asked) {
        channels.require(channel);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = effectiveFrom == null ? now : effectiveFrom.truncatedTo(ChronoUnit.MICROS);
        if (from.isBefore(now)) {
            throw new DomainException(IntakeError.EFFECTIVE_IN_PAST);
        }
        if (requirements.exists(channel, from)) {
            throw new DomainException(IntakeError.EFFECTIVE_TAKEN);
        }
        ChannelRequirement requirement =
                new ChannelRequirement(channel, from, asked, caller.actor().id());
        requirements.persistAndFlush(requirement);
        return requirement;
    }
}
