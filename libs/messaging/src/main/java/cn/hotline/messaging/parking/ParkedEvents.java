package cn.hotline.messaging.parking;

import cn.hotline.events.EventJson;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.messaging.inbox.Inbox;
import cn.hotline.web.ETags;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Mends, replays and discards parked events 滞留事件处置; each case's in their order. */
@ApplicationScoped
public class ParkedEvents {
    private final ParkingLot parking;
    private final Inbox inbox;

    ParkedEvents(ParkingLot parking, Inbox inbox) {
        this.parking = parking;
        this.inbox = inbox;
    }

    /** Replaces what the event says. */
    @Transactional
    public ParkedEvent mend(UUID id, String ifMatch, JsonNode payload, String by, String note) {
        ParkedEvent event = open(id, ifMatch);
        if (payload == null || !payload.isObject()) {
            throw new DomainException(MessagingError.MENDED_PAYLOAD_INVALID);
        }
        try {
            parking.mend(event, EventJson.mapper().writeValueAsString(payload), by, note);
        } catch (JsonProcessingException e) {
            throw new DomainException(MessagingError.MENDED_PAYLOAD_INVALID);
        }
        return parking.lock(id);
    }

    /** Applies the event now; a failure leaves it parked. */
    @Transactional
    public ParkedEvent replay(UUID id, String ifMatch, String by) {
        ParkedEvent event = open(id, ifMatch);
        parking.requireOldest(event);
        try {
            inbox.dispatch(event.headers(), event.payload());
        } catch (RuntimeException failed) {
            throw new DomainException(MessagingError.REPLAY_FAILED, failed.getMessage());
        }
        parking.settle(id, "REPLAYED", by, null);
        return parking.lock(id);
    }

    /** Gives the event up, with a reason. */
    @Transactional
    public ParkedEvent discard(UUID id, String ifMatch, String by, String note) {
        ParkedEvent event = open(id, ifMatch);
        parking.requireOldest(event);
        parking.settle(id, "DISCARDED", by, note);
        return parking.lock(id);
    }

    private ParkedEvent open(UUID id, String ifMatch) {
        ParkedEvent event = parking.lock(id);
        if (!event.status().equals("PARKED")) {
            throw new DomainException(MessagingError.PARKED_EVENT_SETTLED);
        }
        ETags.require(ifMatch, event.version());
        return event;
    }
}
