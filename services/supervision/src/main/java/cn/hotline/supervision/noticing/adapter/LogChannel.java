package cn.hotline.supervision.noticing.adapter;

import cn.hotline.supervision.noticing.ChannelKind;
import cn.hotline.supervision.noticing.Delivery;
import cn.hotline.supervision.noticing.NoticeChannel;
import cn.hotline.supervision.noticing.Sending;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Notices into the service's own log 日志通知, for trying out subscriptions; what they say stays out of it. */
@ApplicationScoped
public class LogChannel implements NoticeChannel {
    private static final Logger LOG = Logger.getLogger(LogChannel.class);

    @Override
    public ChannelKind kind() {
        return ChannelKind.LOG;
    }

    @Override
    public Delivery send(Sending sending) {
        LOG.infof("notice %s to %s about %d matters", sending.id(), sending.address(), sending.matters());
        return Delivery.delivered();
    }
}
