package cn.hotline.dispatch.law;

import cn.hotline.dispatch.CaseStory;
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
                .setParameter(1, story.id.toString())
                .getResultList()
                .isEmpty());
        int marks = LOG.of(story.id, UrgingRequested.class).size();
        LOG.publish(new UrgingRequested(story.id, story.caseNo, "12345", null));
        LOG.await(story.id, UrgingRequested.class, marks + 1);
        return LOG.typesOf(story.id).stream()
                .filter(type -> type.startsWith("dispatch."))
                .toList();
    }
}
