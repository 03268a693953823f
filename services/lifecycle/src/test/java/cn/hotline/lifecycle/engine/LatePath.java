package cn.hotline.lifecycle.engine;

import static cn.hotline.lifecycle.engine.Path.nodes;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterVerdict;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.engine.Path.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The paths of an archived case whose reporter is not content: what is told, and exactly what is passed, joins left out. */
enum LatePath {
    EXPLAINED(0, story -> story.toldLate(Fault.POLICY), nodes("End_Explained")),
    REDONE(
            0,
            story -> story.toldLate(Fault.UNIT)
                    .toldLate(Fault.UNIT)
                    .handledAgain()
                    .satisfied()
                    .archived(CaseOutcome.CLOSED),
            nodes(
                    "Task_ReopenCase Gateway_Next Task_RequestRedo",
                    Part.HANDLED,
                    Part.CALLBACK,
                    Part.ARCHIVE,
                    Last.PART)),
    SUPERVISED_AFTER_TWO_REDO_ROUNDS(
            2,
            story -> story.toldLate(Fault.UNIT)
                    .letterReviewed(LetterCause.DISSATISFIED, LetterVerdict.ACCEPTED)
                    .archived(CaseOutcome.CLOSED),
            nodes("Task_ReopenCase Gateway_Next", Part.SUPERVISE, Part.ARCHIVE, Last.PART)),
    FOUND_UNREASONABLE(
            0,
            story -> story.toldLate(Fault.UNREASONABLE).unreasonable(true).archived(CaseOutcome.CLOSED),
            nodes("Task_ReopenCase Gateway_Next", Last.RULED, Part.DECIDE, Part.ARCHIVE, Last.PART)),
    FOUND_REASONABLE_AND_REDONE(
            1,
            story -> story.toldLate(Fault.UNREASONABLE)
                    .unreasonable(false)
                    .handledAgain()
                    .satisfied()
                    .archived(CaseOutcome.CLOSED),
            nodes(
                    "Task_ReopenCase Gateway_Next",
                    Last.RULED,
                    Part.REDO,
                    Part.HANDLED,
                    Part.CALLBACK,
                    Part.ARCHIVE,
                    Last.PART));

    private final int redone;
    private final Consumer<CaseStory> telling;
    private final List<String> after;

    LatePath(int redone, Consumer<CaseStory> telling, List<String> after) {
        this.redone = redone;
        this.telling = telling;
        this.after = after;
    }

    /** An archived case, redone so many times before. */
    CaseStory archived() {
        CaseStory story = new CaseStory().filed().handled();
        for (int i = 0; i < redone; i++) {
            story.redone();
        }
        return story.satisfied().archived(CaseOutcome.CLOSED);
    }

    void tell(CaseStory story) {
        telling.accept(story);
    }

    /** What is passed after the first archiving. */
    List<String> passes() {
        List<String> all = new ArrayList<>(nodes(Last.TOLD));
        all.addAll(after);
        return all;
    }

    String end() {
        return after.get(after.size() - 1);
    }

    /** What only late paths pass. */
    private static final class Last {
        static final String TOLD = "Start_DissatisfactionTold Task_DecideLateDissatisfaction Gateway_Reopen";
        static final String RULED = "Task_RequestUnreasonableReview Catch_UnreasonableRuled";
        static final String PART = "Catch_CaseArchived End_Archived";
    }
}
