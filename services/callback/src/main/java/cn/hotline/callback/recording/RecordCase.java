package cn.hotline.callback.recording;

import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseReopened;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Envelope;
import cn.hotline.events.Replied;
import cn.hotline.events.UnitChanged;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderTransferred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

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
        if (event instanceof DemandRegistered told) {
            CaseTraits traits = new CaseTraits(told.type(), told.category(), told.tags(), told.channel());
            records.keepCase(told.caseId(), told.caseNo(), traits, told.title(), told.content());
        } else if (event instanceof CaseFiled filed) {
            CaseTraits traits = new CaseTraits(filed.type(), filed.category(), filed.tags(), filed.channel());
            records.keepCase(filed.caseId(), filed.caseNo(), traits, filed.title(), filed.content());
        } else if (event instanceof DemandChanged changed) {
            records.keepTraits(
                    changed.caseId(), new CaseTraits(changed.type(), changed.category(), changed.tags(), null));
        } else if (event instanceof CaseMerged merged) {
            records.keepLead(merged.caseId(), merged.leadCaseId());
        } else if (event instanceof WorkOrderDispatched dispatched) {
            records.keepUnit(dispatched.unit(), dispatched.unitName(), dispatched.unitPath());
            records.keepHandling(dispatched.caseId(), List.of(dispatched.unit()), dispatched.unitPath());
        } else if (event instanceof UnitTaskOpened opened) {
            records.keepHandling(opened.caseId(), List.of(opened.unit()), opened.unitPath());
        } else if (event instanceof WorkOrderTransferred moved) {
            records.keepHandling(moved.caseId(), List.of(moved.unit(), moved.newUnit()), moved.newUnitPath());
        } else if (event instanceof Replied) {
            records.keepReply((Envelope<Replied>) envelope);
        } else if (event instanceof CaseArchived archived) {
            records.keepArchived(archived.caseId(), archived.outcome(), envelope.time());
        } else if (event instanceof CaseReopened reopened) {
            records.keepReopened(reopened.caseId());
        }
    }

    /** Takes note of a unit and its superiors. */
    @Transactional
    public void record(UnitChanged unit) {
        records.keepUnit(unit.code(), unit.name(), unit.path());
    }
}
