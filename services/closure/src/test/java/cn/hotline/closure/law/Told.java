package cn.hotline.closure.law;

import cn.hotline.closure.CaseStory;
import cn.hotline.events.UrgingRequested;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Poll;
import jakarta.persistence.EntityManager;
import java.util.List;

/** All that the service has told of a case by now: its outbox is empty, and the log is read to a mark set behind it. */
final class Told {
    private static final EventLog LOG = EventLog.shared();

    private Told() {}

    static List<String> of(CaseStory story, EntityManager entities) {
        Poll.until(() -> entities.createNativeQuery("select 1 from outbox where key = ?1")
                .setParameter(1, story.caseId.toString())
                .getResultList()
                .isEmpty());
        int marks = LOG.of(story.caseId, UrgingRequested.class).size();
        LOG.publish(new UrgingRequested(story.caseId, story.caseNo, "12345", null));
        LOG.await(story.caseId, UrgingRequested.class, marks + 1);
        return LOG.typesOf(story.caseId).stream()
                .filter(type -> type.startsWith("closure."))
                .toList();
    }
}
