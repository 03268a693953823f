package cn.hotline.supervision.clocks;

import cn.hotline.events.Envelope;
import cn.hotline.events.Replied;
import cn.hotline.events.code.ClockKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Notes a reply 回复 on the handle clock: its due time stays, its moment will count, and no lamp is lit meanwhile. */
@ApplicationScoped
public class FollowReply {
    private final OrderClocks orderClocks;

    FollowReply(OrderClocks orderClocks) {
        this.orderClocks = orderClocks;
    }

    @Transactional
    public void on(Envelope<Replied> replied) {
        Replied reply = replied.data();
        orderClocks
                .find(reply.caseId(), reply.workOrderId(), ClockKind.HANDLE)
                .ifPresent(clock -> clock.reply(replied.time()));
    }
}
