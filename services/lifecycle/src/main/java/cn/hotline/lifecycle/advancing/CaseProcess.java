package cn.hotline.lifecycle.advancing;

import cn.hotline.kernel.id.CaseId;
import java.util.List;

/** The process 流程 of each case: started once, told what happened, it asks for what is next. */
public interface CaseProcess {
    /** Starts the process of a case that was registered; runs to its first wait state. */
    void start(CaseId caseId);

    /**
     * Starts the process of an archived case once more 归档后反映不满意; it runs to its first wait state, or to its end.
     *
     * @return false when the process of the case is not over
     */
    boolean startAgain(CaseId caseId);

    /** Lets a case go on by the present model: what it is about to be told has come up since it began. */
    void renew(CaseId caseId);

    /**
     * Tells the process of a case that what the message says has happened.
     *
     * @param message see {@link Messages}
     * @return whether the process waited for it
     */
    boolean signal(CaseId caseId, String message);

    /** Where the process of a case stands: element id and Chinese name; empty when it is over. */
    List<Position> positions(CaseId caseId);

    /** The model new cases run on, as BPMN 2.0 XML. */
    String model();

    /**
     * An element the process waits at.
     *
     * @param id the element's id in the model
     * @param name its Chinese name
     */
    record Position(String id, String name) {}
}
