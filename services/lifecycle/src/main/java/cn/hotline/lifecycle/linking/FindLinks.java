package cn.hotline.lifecycle.linking;

import cn.hotline.events.RepeatFlagged;
import cn.hotline.lifecycle.recording.Timeline;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseView;
import cn.hotline.lifecycle.tracking.FindCases;
import cn.hotline.lifecycle.tracking.OwnCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
                seen("caseId = ?1", view.leadCaseId()).stream().findFirst().orElse(null),
                view.followers() == 0 ? List.of() : seen("leadCaseId = ?1", view.caseId()),
                seen("demand.contactId = ?1", view.contactId()).stream()
                        .filter(each -> !each.caseId().equals(view.caseId()))
                        .toList(),
                view.repeats() == 0 ? List.of() : seen("caseNo in ?1", earlier(view)));
    }

    private List<String> earlier(CaseView view) {
        return timeline.last(view.caseId(), RepeatFlagged.class).stream()
                .flatMap(flagged -> flagged.earlier().stream())
                .map(Object::toString)
                .toList();
    }

    private List<CaseLinks.Linked> seen(String condition, Object value) {
        if (value == null || value instanceof Collection<?> none && none.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "from CaseFile where " + condition + " order by registeredAt, caseId", CaseFile.class)
                .setParameter(1, value)
                .setMaxResults(MOST)
                .getResultStream()
                .filter(own::sees)
                .map(find::view)
                .map(CaseLinks.Linked::of)
                .toList();
    }
}
