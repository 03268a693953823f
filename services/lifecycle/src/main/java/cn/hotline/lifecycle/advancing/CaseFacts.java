package cn.hotline.lifecycle.advancing;

import cn.hotline.lifecycle.tracking.CaseFiles;
import cn.hotline.lifecycle.tracking.CaseStatus;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What the conditions 判断条件 of the model ask; answered from the case file that the transaction holds already, without SQL. */
@Singleton
@Named("caseFacts")
public class CaseFacts {
    private final CaseFiles files;

    CaseFacts(CaseFiles files) {
        this.files = files;
    }

    /** 是否巡查上报. */
    public boolean isPatrol(String caseId) {
        return files.get(caseId).isPatrol();
    }

    /** 是否已立案: asked of a case that was unmerged. */
    public boolean isFiled(String caseId) {
        return files.get(caseId).status() == CaseStatus.FILED;
    }

    /** 是否已签收. */
    public boolean isSigned(String caseId) {
        return files.get(caseId).signed();
    }

    /** 回访结果是否不满意. */
    public boolean isDissatisfied(String caseId) {
        return files.get(caseId).verdict().isDissatisfied();
    }

    /** 办理轮次. */
    public int round(String caseId) {
        return files.get(caseId).round();
    }

    /** 不满意原因. */
    public String fault(String caseId) {
        return files.get(caseId).verdict().fault().name();
    }

    /** 不合理诉求认定结论. */
    public String finding(String caseId) {
        return files.get(caseId).verdict().finding().name();
    }
}
