package cn.hotline.supervision.rules;

import cn.hotline.events.code.LetterLevel;
import cn.hotline.kernel.calendar.Limit;
import java.time.LocalDate;

/** How long a unit has to answer a letter of a level 督办单答复时限. */
public record LetterPolicy(LocalDate effectiveFrom, LetterLevel level, Limit limit) {}
