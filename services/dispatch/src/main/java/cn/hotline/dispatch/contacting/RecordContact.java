package cn.hotline.dispatch.contacting;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrderAction;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** The unit writes down that it contacted the citizen 登记联系, or tried to. */
@ApplicationScoped
public class RecordContact {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final WorkOrders orders;
    private final Contacts contacts;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    RecordContact(WorkOrders orders, Contacts contacts, Outbox outbox, Caller caller, Clock clock) {
        this.orders = orders;
        this.contacts = contacts;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public ContactRecord add(WorkOrderId id, NewContact told) {
        WorkOrder order = orders.require(id);
        caller.requireOwnUnit(order.unitPath());
        order.apply(WorkOrderAction.RECORD);
        Instant now = clock.instant();
        if (told.contactedAt().isAfter(now)) {
            throw new DomainException(DispatchError.CONTACT_IN_FUTURE);
        }
        if (told.contactedAt().isBefore(WorkCalendar.toMinute(order.dispatchedAt()))) {
            throw new DomainException(
                    DispatchError.CONTACT_BEFORE_DISPATCH,
                    MINUTE.format(order.dispatchedAt().atZone(DistrictTime.ZONE)));
        }
        ContactRecord contact = new ContactRecord(order, told, caller.actor().id(), now);
        contacts.persist(contact);
        outbox.append(caller.actor(), contact.told(order));
        return contact;
    }
}
