package cn.hotline.dispatch.catalogue;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.returning.ReturnRequest;
import cn.hotline.dispatch.returning.ReturnRequests;
import cn.hotline.dispatch.returning.ReturnStatus;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.ReturnRequestId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Whose word a line of the catalogue rests on 授权来源: where it is a ruling 裁定, that says whose the matter is. */
@ApplicationScoped
class Authority {
    private final ReturnRequests returns;

    Authority(ReturnRequests returns) {
        this.returns = returns;
    }

    /**
     * The terms with what their ruling says; as they are where they name none.
     *
     * @throws DomainException {@code not-found}, {@code not-a-refused-return}, {@code not-the-ruled-unit}
     */
    CatalogueTerms settle(CatalogueTerms terms) {
        if (terms.ruling() == null) {
            return terms;
        }
        ReturnRequest refused = returns.require(new ReturnRequestId(terms.ruling()));
        if (refused.status() != ReturnStatus.REFUSED) {
            throw new DomainException(DispatchError.NOT_A_REFUSED_RETURN);
        }
        if (terms.unit() != null && !terms.unit().equals(refused.unit())) {
            throw new DomainException(DispatchError.NOT_THE_RULED_UNIT, refused.unit());
        }
        return terms.ruled(refused.unit(), source(refused));
    }

    private static String source(ReturnRequest refused) {
        return "%s 驳回工单 %s 第 %d 次退单的裁定"
                .formatted(
                        LocalDate.ofInstant(refused.ruledAt(), DistrictTime.ZONE),
                        refused.workOrder().hotlineCase().caseNo(),
                        refused.ordinal());
    }
}
