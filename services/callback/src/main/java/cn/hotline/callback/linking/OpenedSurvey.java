package cn.hotline.callback.linking;

import cn.hotline.callback.questioning.Question;
import java.util.List;

/** What the citizen who holds a link may see 评价页面. */
public record OpenedSurvey(String caseNo, String title, String publicReply, List<Question> questions) {}
