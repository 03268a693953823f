package cn.hotline.lifecycle.sealing;

import cn.hotline.lifecycle.recording.SealedLine;
import cn.hotline.lifecycle.recording.Timeline;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseStatus;
import cn.hotline.lifecycle.tracking.CaseView;
import cn.hotline.lifecycle.tracking.FindCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Gathers what is known of a case here 汇集卷宗内容, as of one moment. */
@ApplicationScoped
class GatherCase {
    private final FindCases find;
    private final Timeline timeline;

    GatherCase(FindCases find, Timeline timeline) {
        this.find = find;
        this.timeline = timeline;
    }

    @Transactional
    Gathered of(String caseId) {
        CaseFile file = find.byId(caseId);
        Timeline.Sealed sealed = timeline.sealed(file);
        return new Gathered(find.view(file), sealed.lines(), sealed.verification());
    }

    /** A case with its sealed timeline 卷宗内容. */
    record Gathered(CaseView view, List<SealedLine> lines, Timeline.Verification verification) {
        boolean isArchived() {
            return view.status() == CaseStatus.ARCHIVED;
        }
    }
}
