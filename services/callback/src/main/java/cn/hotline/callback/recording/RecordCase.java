package cn.hotline.callback.recording;

import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Envelope;
import cn.hotline.events.Replied;
import cn.hotline.events.WorkOrderDispatched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes down what an event says of a case 记入底稿. */
@ApplicationScoped
public class RecordCase {
    private final CaseRecords records;

    RecordCase(CaseRecords records) {
        this.records = records;
    }

    /** Takes note of those events the surveyor will want to read about, and of no other. */
    @Transactional
    @SuppressWarnings("unchecked") // INVARIANT: an envelope is of the type of its data
    public void record(Envelope<? extends CaseEvent> envelope) {
        CaseEvent event = envelope.data();
        if (event instanceof DemandRegistered demand) {
            records.keepCase(demand.caseId(), demand.caseNo(), demand.type(), demand.title(), demand.content());
        } else if (event instanceof CaseFiled filed) {
            records.keepCase(filed.caseId(), filed.caseNo(), filed.type(), filed.title(), filed.content());
        } else if (event instanceof DemandChanged changed) {
            records.keepType(changed.caseId(), changed.type());
        } else if (event instanceof CaseMerged merged) {
            records.keepLead(merged.caseId(), merged.leadCaseId());
        } else if (event instanceof WorkOrderDispatched dispatched) {
            records.keepUnit(dispatched);
        } else if (event instanceof Replied) {
            records.keepReply((Envelope<Replied>) envelope);
        } else if (event instanceof CaseArchived archived) {
            records.keepArchived(archived.caseId());
        }
    }
}
