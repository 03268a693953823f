package cn.hotline.closure.law;

import cn.hotline.closure.CaseStory;

/**
 * Something about a case that people act on.
 *
 * @param path where it is acted on
 */
record Thing(CaseStory story, String path, long version) {
    /** Somebody's act on it, as they read it in its version. */
    Answer take(Who who, String method, String act, Object body) {
        return Answer.to(method, path + act, who.token(), version, body);
    }

    /** The same a change later. */
    Thing later() {
        return new Thing(story, path, version + 1);
    }
}
