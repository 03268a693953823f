package cn.hotline.callback.surveying;

import cn.hotline.callback.questioning.FurtherAnswers;

/** All a citizen answered 回访问卷: to the fixed questions, and to those of the version. */
public record GivenAnswers(Questionnaire fixed, FurtherAnswers further) {}
