package cn.hotline.bench.engine;

import cn.hotline.lifecycle.tracking.CaseFile;
import java.util.Map;

/** 发起重办、重新打开: the steps whose effect the model's later conditions ask for. */
public final class Redoing {
    private final Map<String, CaseFile> files;

    Redoing(Map<String, CaseFile> files) {
        this.files = files;
    }

    /** A new round begins. */
    public void forCase(String key) {
        files.get(key).beginRedo();
    }

    /** The case lives again; what the rule decided follows. */
    public void forCase(String key, String next) {
        files.get(key).reopen();
    }
}
