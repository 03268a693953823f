package cn.hotline.supervision.clocks;

import cn.hotline.events.Envelope;
import cn.hotline.events.Replied;
import cn.hotline.events.code.ClockKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * A reply 回复: the due times of handle clock and case stay, its moment will count, and no lamp is lit meanwhile; the review clock
 * 审核时限 starts. A contact 联系 the reply tells of stops the contact clock.
 */
@ApplicationScoped
public class FollowReply {
    private final OrderClocks orderClocks;
    private final StopContactClock stopContact;
    private final Winding winding;

    FollowReply(OrderClocks orderClocks, StopContactClock stopContact, Winding winding) {
        this.orderClocks = orderClocks;
        this.stopContact = stopContact;
        this.winding = winding;
    }

    @Transactional
    public void on(Envelope<Replied> replied) {
        Replied reply = replied.data();
        orderClocks
                .handling(
                        reply.caseId(),
                        reply.workOrderId(),
                        ClockKind.HANDLE,
                        ClockKind.CASE,
                        ClockKind.CONTACT,
                        ClockKind.REVIEW)
                .filter(held -> held.handle().reply(replied.time()))
                .ifPresent(held -> follow(held, reply, replied.time()));
    }

    private void follow(HandlingClocks held, Replied reply, Instant at) {
        held.wholeCase().ifPresent(clock -> clock.reply(at));
        if (reply.contactedAt() != null) {
            stopContact.stop(reply.caseId(), reply.workOrderId(), reply.contactedAt(), at);
        }
        boolean underReview = orderClocks
                .find(reply.caseId(), reply.workOrderId(), ClockKind.REVIEW)
                .filter(CaseClock::isRunning)
                .isPresent();
        if (!underReview) {
            winding.tell(List.of(winding.start(held.watched(), ClockKind.REVIEW, StartCause.REPLIED, at)));
        }
    }
}
