package cn.hotline.lifecycle.tracking;

import cn.hotline.events.CaseMerged;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What a case has to do with others by 并案: the lead it was merged into, and how many were merged into it. */
@Embeddable
public class Merger {
    UUID leadCaseId;
    String leadCaseNo;
    boolean released;
    int followers;

    protected Merger() {}

    static Merger none() {
        return new Merger();
    }

    void into(CaseMerged event) {
        leadCaseId = event.leadCaseId().value();
        leadCaseNo = event.leadCaseNo().value();
        released = false;
    }

    /** 拆分并案. */
    void undone() {
        leadCaseId = null;
        leadCaseNo = null;
    }

    /** 并案: another case was merged into this one. */
    public void leads() {
        followers++;
    }

    /** 拆分并案: a case left this one; these many are still merged into it. */
    public void stillLeads(int others) {
        followers = others;
    }

    public boolean hasFollowers() {
        return followers > 0;
    }

    boolean awaits(UUID lead) {
        return lead.equals(leadCaseId) && !released;
    }
}
