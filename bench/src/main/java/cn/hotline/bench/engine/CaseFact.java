package cn.hotline.bench.engine;

import cn.hotline.lifecycle.tracking.CaseFile;
import java.util.Map;

/** What the conditions of the model ask 判断条件, answered from files in memory. */
public final class CaseFact {
    private final Map<String, CaseFile> files;

    CaseFact(Map<String, CaseFile> files) {
        this.files = files;
    }

    public boolean isPatrol(String key) {
        return files.get(key).isPatrol();
    }

    public boolean isFiled(String key) {
        return "FILED".equals(files.get(key).status().name());
    }

    public boolean isSigned(String key) {
        return files.get(key).signed();
    }

    public boolean isDissatisfied(String key) {
        return files.get(key).verdict().isDissatisfied();
    }

    public int round(String key) {
        return files.get(key).round();
    }

    public String fault(String key) {
        return files.get(key).verdict().fault().name();
    }

    public String finding(String key) {
        return files.get(key).verdict().finding().name();
    }
}
