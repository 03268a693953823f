package cn.hotline.closure.reviewing;

import cn.hotline.closure.recording.FiledCase;
import cn.hotline.closure.recording.Reply;

/**
 * What a reviewer 质检审核员 has on the desk: the review, the reply and the case.
 *
 * @param filedCase null when the filing never reached this service
 */
public record ReviewDossier(Review review, Reply reply, FiledCase filedCase) {}
