package cn.hotline.callback.questioning;

import java.util.List;
import java.util.Set;

/**
 * One question 附加题 of a version.
 *
 * @param options what may be answered; none for yes or no
 * @param required whether a questionnaire without an answer to it is refused
 */
public record Question(String code, String text, QuestionKind kind, List<String> options, boolean required) {
    private static final Set<String> YES_OR_NO = Set.of("YES", "NO");

    public Question {
        options = options == null ? List.of() : List.copyOf(options);
    }

    boolean takes(String answer) {
        return kind == QuestionKind.YES_NO ? YES_OR_NO.contains(answer) : options.contains(answer);
    }

    boolean makesSense() {
        boolean different = options.stream().distinct().count() == options.size();
        return different && (kind == QuestionKind.YES_NO ? options.isEmpty() : options.size() >= 2);
    }
}
