package cn.hotline.lifecycle.merging;

import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.lifecycle.advancing.CaseProcess;
import cn.hotline.lifecycle.advancing.Messages;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseFiles;
import jakarta.inject.Singleton;

/**
 * Lets merged cases go on when their lead 主件 ends, in whatever way, or when it had ended before they were merged.
 *
 * <p>INVARIANT: merging raises the lead's version, so of a merger and the lead's end at the same moment on two nodes one is tried
 * again and sees the other. A lead not yet known here is looked after once more when it is archived. Unmerging 拆分并案 and the release
 * both change the follower's own file: of these two the first wins, and the other finds a case that is not merged any more.
 */
@Singleton
public class ReleaseFollowers {
    private final CaseFiles files;
    private final CaseProcess process;

    ReleaseFollowers(CaseFiles files, CaseProcess process) {
        this.files = files;
        this.process = process;
    }

    /** To be called after the event was applied to the file and told to its process. */
    public void after(CaseFile file, CaseEvent event) {
        if (event instanceof CaseMerged merged) {
            files.merged();
            files.find(merged.leadCaseId()).ifPresent(lead -> join(file, lead));
        } else if (event instanceof CaseUnmerged unmerged) {
            files.find(unmerged.leadCaseId())
                    .filter(lead -> lead.merger().hasFollowers())
                    .ifPresent(lead ->
                            lead.merger().stillLeads(files.followersOf(lead.id().value())));
        }
        if (file.status().releasesFollowers() && (file.merger().hasFollowers() || event instanceof CaseArchived)) {
            files.waitingFor(file).forEach(follower -> release(follower, file));
        }
    }

    private void join(CaseFile follower, CaseFile lead) {
        if (!follower.isFollowerOf(lead)) {
            return;
        }
        lead.merger().leads();
        if (lead.status().releasesFollowers()) {
            release(follower, lead);
        }
    }

    private void release(CaseFile follower, CaseFile lead) {
        follower.release(lead);
        process.signal(follower.id(), Messages.LEAD_CASE_CLOSED);
    }
}
