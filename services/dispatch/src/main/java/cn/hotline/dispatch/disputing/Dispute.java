package cn.hotline.dispatch.disputing;

/**
 * A dispute between two units 权责争议: one returned cases, the other had them next or was suggested.
 *
 * @param other null where nobody was suggested and no other unit has had the cases
 * @param granted returns granted 准予
 * @param refused returns refused 驳回
 * @param cases how many cases
 * @param repeatedCases how many of them with at least two refused returns, whoever's
 */
public record Dispute(
        String unit,
        String unitName,
        String other,
        String otherName,
        long granted,
        long refused,
        long cases,
        long repeatedCases) {}
