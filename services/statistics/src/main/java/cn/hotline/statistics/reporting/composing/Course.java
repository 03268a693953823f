package cn.hotline.statistics.reporting.composing;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.reporting.figuring.TypicalCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The course of a typical case in dates 办理经过. */
final class Course {
    private Course() {}

    static String of(TypicalCase each) {
        List<String> steps = new ArrayList<>();
        step(steps, each.registeredAt(), "受理");
        step(steps, each.dispatchedAt(), "首次派单");
        many(steps, each.hops(), 1, "派单%d次");
        many(steps, each.returns(), 0, "退单%d次");
        many(steps, each.rejections(), 0, "审核驳回%d次");
        many(steps, each.redos(), 0, "重办%d次");
        step(steps, each.closedAt(), "结案");
        step(steps, each.archivedAt(), "归档");
        if (each.satisfaction() != null) {
            steps.add("最终评价为" + each.satisfaction());
        }
        if (each.rule() == TypicalCase.Rule.LONGEST_OVERDUE) {
            steps.add(each.overdueDays() > 0 ? "超期" + each.overdueDays() + "天" : "超期不足1天");
        }
        return String.join("，", steps) + "。";
    }

    private static void step(List<String> steps, Instant at, String what) {
        if (at != null) {
            LocalDate day = LocalDate.ofInstant(at, DistrictTime.ZONE);
            steps.add(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日" + what);
        }
    }

    private static void many(List<String> steps, int times, int usual, String text) {
        if (times > usual) {
            steps.add(text.formatted(times));
        }
    }
}
