package cn.hotline.intake.delivering;

import cn.hotline.intake.registering.Demand;
import cn.hotline.kernel.Coded;
import cn.hotline.kernel.error.ErrorCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/**
 * What became of one delivered item 交付结果.
 *
 * @param caseId null while the demand is not known, or when refused
 * @param problem null unless refused
 */
public record DeliveryResult(Status status, CaseId caseId, CaseNo caseNo, Problem problem) {
    /** What can become of an item. */
    public enum Status implements Coded {
        CREATED("已受理"),
        REPEATED("重复交付"),
        APPLIED("已生效"),
        WAITING("等待诉求到达"),
        REFUSED("未接受");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * Why an item was refused.
     *
     * @param field the field at fault; null when none alone is
     */
    public record Problem(String code, String detail, String field) {}

    static DeliveryResult of(Status status) {
        return new DeliveryResult(status, null, null, null);
    }

    public static DeliveryResult of(Status status, Demand demand) {
        return new DeliveryResult(status, demand.caseId(), demand.caseNo(), null);
    }

    public static DeliveryResult refused(String code, String detail, String field) {
        return new DeliveryResult(Status.REFUSED, null, null, new Problem(code, detail, field));
    }

    public static DeliveryResult refused(ErrorCode code) {
        return refused(code.slug(), code.text(), null);
    }
}
