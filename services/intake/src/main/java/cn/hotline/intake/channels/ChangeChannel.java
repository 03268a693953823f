package cn.hotline.intake.channels;

import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The administrator changes or retires a channel 变更渠道. */
@ApplicationScoped
public class ChangeChannel {
    private final Channels channels;
    private final Outbox outbox;
    private final Caller caller;

    ChangeChannel(Channels channels, Outbox outbox, Caller caller) {
        this.channels = channels;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    public Channel change(String code, String ifMatch, ChannelTraits traits) {
        Channel channel = channels.require(code);
        ETags.require(ifMatch, channel.version());
        channel.change(traits);
        channels.flush();
        outbox.append(caller.actor(), channel.changed());
        return channel;
    }
}
