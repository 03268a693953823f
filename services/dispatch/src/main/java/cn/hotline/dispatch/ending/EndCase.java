package cn.hotline.dispatch.ending;

import cn.hotline.dispatch.applying.Applications;
import cn.hotline.dispatch.assigning.DispatchRequest;
import cn.hotline.dispatch.assigning.DispatchRequests;
import cn.hotline.dispatch.handling.CaseEnd;
import cn.hotline.dispatch.handling.Cases;
import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrderAction;
import cn.hotline.dispatch.handling.WorkOrderStatus;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.dispatch.returning.ReturnRequest;
import cn.hotline.dispatch.returning.ReturnRequests;
import cn.hotline.dispatch.sharing.EndUnitTask;
import cn.hotline.events.CallbackRequested;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.Envelope;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Takes back what is still open of a case that was withdrawn 撤诉, merged 并案 or archived 归档. */
@ApplicationScoped
public class EndCase {
    private static final Logger LOG = Logger.getLogger(EndCase.class);

    private final Cases cases;
    private final DispatchRequests requests;
    private final WorkOrders orders;
    private final ReturnRequests returns;
    private final Applications applications;
    private final EndUnitTask endUnitTask;

    EndCase(
            Cases cases,
            DispatchRequests requests,
            WorkOrders orders,
            ReturnRequests returns,
            Applications applications,
            EndUnitTask endUnitTask) {
        this.cases = cases;
        this.requests = requests;
        this.orders = orders;
        this.returns = returns;
        this.applications = applications;
        this.endUnitTask = endUnitTask;
    }

    @Transactional
    public void withdrawn(Envelope<CaseWithdrawn> event) {
        endUnlessClosed(event.data().caseId(), CaseEnd.WITHDRAWN);
    }

    @Transactional
    public void merged(Envelope<CaseMerged> event) {
        endUnlessClosed(event.data().caseId(), CaseEnd.MERGED);
    }

    /** 随主件结案: a case that is called back is closed, though a merged one never was by an order of its own. */
    @Transactional
    public void calledBack(Envelope<CallbackRequested> event) {
        cases.find(event.data().caseId()).ifPresent(HotlineCase::close);
    }

    @Transactional
    public void archived(Envelope<CaseArchived> event) {
        cases.find(event.data().caseId()).ifPresent(about -> end(about, CaseEnd.ARCHIVED));
    }

    private void endUnlessClosed(CaseId id, CaseEnd how) {
        cases.find(id)
                .filter(about -> !about.isClosed())
                .ifPresentOrElse(
                        about -> end(about, how), () -> LOG.debugf("case %s unknown or closed: %s too late", id, how));
    }

    private void end(HotlineCase about, CaseEnd how) {
        about.end(how);
        requests.findOpen(about.id()).ifPresent(DispatchRequest::cancel);
        orders.findOpen(about.id()).ifPresent(this::cancel);
    }

    private void cancel(WorkOrder order) {
        if (order.status() == WorkOrderStatus.RETURN_REQUESTED) {
            returns.findPending(order.id()).ifPresent(ReturnRequest::cancel);
        }
        applications.dropPending(order);
        endUnitTask.withOrder(order);
        order.apply(WorkOrderAction.CANCEL);
    }
}
