package cn.hotline.lifecycle.advancing;

import cn.hotline.kernel.id.CaseId;
import java.util.List;

/** The process 流程 of each case: started once, told what happened, it asks for what is next. */
public interface CaseProcess {
    /** Starts the process of a case that was registered; runs to its first wait state. */
    void start(CaseId caseId);

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
