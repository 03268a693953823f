package cn.hotline.intake.channels;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The administrator adds a channel 新增渠道. */
@ApplicationScoped
public class AddChannel {
    private final Channels channels;
    private final Outbox outbox;
    private final Caller caller;

    AddChannel(Channels channels, Outbox outbox, Caller caller) {
        this.channels = channels;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    public Channel add(String code, ChannelTraits traits) {
        if (channels.findById(code) != null) {
            throw new DomainException(IntakeError.CHANNEL_EXISTS, code);
        }
        Channel channel = new Channel(code, traits);
        channels.persistAndFlush(channel);
        outbox.append(caller.actor(), channel.changed());
        return channel;
    }
}
