package cn.hotline.dispatch.law;

import cn.hotline.dispatch.CaseStory;

/**
 * A work order, or something about it, that people act on.
 *
 * @param order null before there is one
 * @param path where it is acted on
 */
record Thing(CaseStory story, String order, String path, int version) {
    /** Somebody's act on it, as they read it in its version. */
    Answer take(Who who, String act, Object body) {
        return Answer.to("POST", path + act, who.token(), version, body);
    }
}
