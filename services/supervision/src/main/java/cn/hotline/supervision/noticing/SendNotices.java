package cn.hotline.supervision.noticing;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Sends what is to be sent 发送通知, outside any transaction: a slow mail server holds no lock. */
@ApplicationScoped
public class SendNotices {
    private final ComposeNotices composing;
    private final TakeSending taking;
    private final SettleSending settling;
    private final List<NoticeChannel> channels;

    SendNotices(
            ComposeNotices composing, TakeSending taking, SettleSending settling, @All List<NoticeChannel> channels) {
        this.composing = composing;
        this.taking = taking;
        this.settling = settling;
        this.channels = channels;
    }

    /** The channels there are. */
    List<NoticeChannel> channels() {
        return channels;
    }

    /** Writes messages for one recipient. */
    public boolean compose() {
        return composing.compose();
    }

    /** @return false when no message of the channel was due that no other worker has */
    public boolean send(NoticeChannel channel) {
        Optional<Sending> next = taking.take(channel.kind());
        next.ifPresent(sending -> settling.settle(sending, channel.send(sending)));
        return next.isPresent();
    }

    /** Writes and sends until nothing is due any more. */
    public int drain() {
        int sent = 0;
        while (compose()) {
            // one recipient each
        }
        for (NoticeChannel channel : channels) {
            while (send(channel)) {
                sent++;
            }
        }
        return sent;
    }
}
