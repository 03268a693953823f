package cn.hotline.callback.questioning;

import cn.hotline.callback.CallbackError;
import cn.hotline.kernel.error.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The questions asked besides the fixed ones 回访问卷版本, from one moment on until the next version.
 *
 * @param addedBy account
 */
public record QuestionnaireVersion(Instant effectiveFrom, List<Question> questions, String addedBy) {
    public QuestionnaireVersion {
        questions = List.copyOf(questions);
    }

    /** @throws DomainException {@code question-twice}, {@code question-options} */
    void requireSense() {
        if (questions.stream().map(Question::code).distinct().count() < questions.size()) {
            throw new DomainException(CallbackError.QUESTION_TWICE);
        }
        if (!questions.stream().allMatch(Question::makesSense)) {
            throw new DomainException(CallbackError.QUESTION_OPTIONS);
        }
    }

    /** @throws DomainException {@code answer-unknown}, {@code answer-invalid}, {@code answer-required} when the answers do not fit */
    public void require(FurtherAnswers answers) {
        Map<String, Question> known = questions.stream().collect(Collectors.toMap(Question::code, Function.identity()));
        answers.byCode().forEach((code, answer) -> {
            if (!known.containsKey(code)) {
                throw new DomainException(CallbackError.ANSWER_UNKNOWN, code);
            }
            if (!known.get(code).takes(answer)) {
                throw new DomainException(CallbackError.ANSWER_INVALID, code);
            }
        });
        questions.stream()
                .filter(question -> question.required() && !answers.byCode().containsKey(question.code()))
                .findFirst()
                .ifPresent(question -> {
                    throw new DomainException(CallbackError.ANSWER_REQUIRED, question.code());
                });
    }
}
