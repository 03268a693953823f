package cn.hotline.lifecycle.linking;

import cn.hotline.events.RepeatFlagged;
import cn.hotline.lifecycle.recording.Timeline;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseView;
import cn.hotline.lifecycle.tracking.FindCases;
import cn.hotline.lifecycle.tracking.OwnCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** Finds what a case is linked with 关联工单: by merging, by the call it came with, by being told again. */
@ApplicationScoped
public class FindLinks {
    private static final int MOST = 200;
    private final FindCases find;
    private final OwnCases own;
    private final Timeline timeline;
    private final EntityManager entities;

    FindLinks(FindCases find, OwnCases own, Timeline timeline, EntityManager entities) {
        this.find = find;
        this.own = own;
        this.timeline = timeline;
        this.entities = entities;
    }

    @Transactional
    public CaseLinks of(String caseId) {
        CaseView view = find.view(find.byId(caseId));
        return new CaseLinks(
                others(view, "caseId = :value", view.leadCaseId()).stream()
                        .findFirst()
                        .orElse(null),
                view.followers() == 0 ? List.of() : others(view, "merger.leadCaseId = :value", view.caseId()),
                others(view, "demand.contactId = :value", view.contactId()),
                view.repeats() == 0 ? List.of() : others(view, "caseNo in :value", earlier(view)));
    }

    private List<String> earlier(CaseView view) {
        return timeline.last(view.caseId(), RepeatFlagged.class).stream()
                .flatMap(flagged -> flagged.earlier().stream())
                .map(Object::toString)
                .toList();
    }

    private List<CaseLinks.Linked> others(CaseView view, String condition, Object value) {
        if (value == null || value instanceof Collection<?> none && none.isEmpty()) {
            return List.of();
        }
        String unit = own.unit();
        TypedQuery<CaseFile> query = entities.createQuery(
                        "from CaseFile where " + condition + " and caseId <> :self"
                                + (unit == null ? "" : " and array_contains(handling.units, :unit)")
                                + " order by registeredAt, caseId",
                        CaseFile.class)
                .setParameter("value", value)
                .setParameter("self", view.caseId())
                .setMaxResults(MOST);
        if (unit != null) {
            query.setParameter("unit", unit);
        }
        return query.getResultStream().map(find::view).map(CaseLinks.Linked::of).toList();
    }
}
