package cn.hotline.intake.channels;

/**
 * What demands of a channel must hold 渠道受理要求, beside the five elements.
 *
 * @param phoneRequired the reporter's phone, unless anonymous
 * @param attachmentsAllowed whether agents and sources may attach files to its demands
 * @param mostADay how many demands a day it takes; null for any number
 * @param categoryLevel how deep the category must be: 1 to 3
 */
public record Requirements(
        boolean callRecordRequired,
        boolean sourceNoRequired,
        boolean phoneRequired,
        boolean streetRequired,
        boolean attachmentsAllowed,
        Integer mostADay,
        int categoryLevel) {
    /** Of a channel nothing was set for. */
    public static final Requirements NONE = new Requirements(false, false, false, false, true, null, 1);
}
