/**
 * Assessing 考核: monthly scores of units by a scheme 考核方案 that is versioned data; with publicity 公示, objections 申诉, ranking 排名 and
 * explanation 得分说明. Scores are exact until the roundings the scheme states.
 */
package cn.hotline.statistics.assessing;
