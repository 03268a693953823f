package cn.hotline.callback.questioning;

import java.util.Map;

/** The citizen's answers to the questions of a version 附加题回答, by the question's code. */
public record FurtherAnswers(Map<String, String> byCode) {
    public static final FurtherAnswers NONE = new FurtherAnswers(Map.of());

    public FurtherAnswers {
        byCode = Map.copyOf(byCode);
    }
}
