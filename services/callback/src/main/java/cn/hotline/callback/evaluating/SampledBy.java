package cn.hotline.callback.evaluating;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** By which version and line of the plan a case was drawn 抽样依据, and which version of the questionnaire is asked. */
@Embeddable
public record SampledBy(Instant planFrom, String planLine, Instant questionnaireFrom) {}
