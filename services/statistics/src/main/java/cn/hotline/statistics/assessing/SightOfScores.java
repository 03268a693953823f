package cn.hotline.statistics.assessing;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What of an assessment a caller may see 查看范围: a unit nothing before the publicity, then the ranking and its own score sheet. */
@ApplicationScoped
public class SightOfScores {
    private final Assessments assessments;
    private final ReadScoreSheets sheets;
    private final Caller caller;

    SightOfScores(Assessments assessments, ReadScoreSheets sheets, Caller caller) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.caller = caller;
    }

    /** @throws DomainException {@code not-found} */
    public Assessment assessment(UUID id) {
        return assessments.one(id, caller.isBoundToUnit());
    }

    /** @throws DomainException {@code not-found}, {@code other-unit} */
    public ScoreSheet sheet(UUID id, String unit) {
        assessment(id);
        ScoreSheet sheet = sheets.one(id, unit);
        caller.requireUnit(sheet.path().stream().map(UnitCode::new).toList());
        return sheet;
    }

    /** Of the statuses asked for those the caller may know of. */
    public List<AssessmentStatus> statuses(AssessmentStatus asked) {
        return Arrays.stream(AssessmentStatus.values())
                .filter(each -> asked == null || asked == each)
                .filter(each -> isOfAll() || each.isPublic())
                .toList();
    }

    /** Whether the caller may read the score sheets of every unit. */
    public boolean isOfAll() {
        return !caller.isBoundToUnit();
    }
}
