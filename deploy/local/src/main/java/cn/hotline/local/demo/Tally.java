package cn.hotline.local.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What happened in a run, counted as it happened. */
final class Tally {
    /** One thing that can happen, with its name for people. */
    enum What {
        REGISTERED("受理"),
        REPEATED("此前已受理"),
        FAILED("受理失败"),
        ANSWERED("直接答复"),
        REFUSED("不予受理"),
        FILED("立案"),
        PATROLLED("监督员上报"),
        MERGED("并案"),
        UNMERGED("拆分并案"),
        WITHDRAWN("撤诉"),
        DISPATCHED("人工派单"),
        SIGNED("签收"),
        RETURNED("申请退单"),
        RETURNS_GRANTED("准予退单"),
        RETURNS_REFUSED("驳回退单"),
        EXTENDED("准予延期"),
        EXTENSIONS_REFUSED("不予延期"),
        SUSPENDED("挂账"),
        RESUMED("恢复办理"),
        REASSIGNED("改派"),
        CONTACTED("联系诉求人"),
        NOTED("阶段性答复"),
        JOINT("联办"),
        SUB_DISPATCHED("下派"),
        TASKS_REPORTED("反馈分办件"),
        PROMISES_KEPT("兑现承诺"),
        EXCLUSIONS("准予不计考核"),
        URGED("催办"),
        REPLIED("回复"),
        APPROVED("审核通过"),
        REJECTED("审核驳回"),
        VERIFIED("现场核实通过"),
        UNVERIFIED("现场核实未通过"),
        CALLED_BACK("回访接通"),
        UNREACHABLE("无法联系"),
        CALL_REFUSED("拒访"),
        DISSATISFIED("不满意"),
        REDONE("重办"),
        LETTERS("督办单答复"),
        LETTERS_ACCEPTED("督办单销号"),
        UNREASONABLE("认定为不合理诉求"),
        REASONABLE("不认定为不合理诉求"),
        TOLD_LATE("归档后反映不满意"),
        ARCHIVED("归档"),
        OTHERS("他次运行的工单");

        private final String label;

        What(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final Map<What, LongAdder> counts = new EnumMap<>(What.class);

    Tally() {
        for (What what : What.values()) {
            counts.put(what, new LongAdder());
        }
    }

    void count(What what) {
        counts.get(what).increment();
    }

    void count(What what, long times) {
        counts.get(what).add(times);
    }

    long of(What what) {
        return counts.get(what).sum();
    }
}
