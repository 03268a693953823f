package cn.hotline.dispatch.assigning;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The dispatcher dispatches many cases at once 批量派单, each in a transaction of its own: one refused leaves the others alone. */
@ApplicationScoped
public class DispatchMany {
    private static final Logger LOG = Logger.getLogger(DispatchMany.class);

    private final DispatchCase dispatchCase;

    DispatchMany(DispatchCase dispatchCase) {
        this.dispatchCase = dispatchCase;
    }

    /**
     * One case to dispatch.
     *
     * @param unit null to follow the proposal
     * @param coHandlers null for those proposed
     * @param basisText may be null
     */
    public record Item(CaseId caseId, UnitCode unit, List<UnitCode> coHandlers, String basisText) {}

    /**
     * What became of it.
     *
     * @param order null when refused
     * @param refusal null when dispatched
     */
    public record Result(CaseId caseId, WorkOrder order, DomainException refusal) {}

    /** The results, in the order of the items. */
    public List<Result> dispatch(List<Item> items) {
        return items.stream().map(this::dispatch).toList();
    }

    private Result dispatch(Item item) {
        try {
            WorkOrder order = QuarkusTransaction.requiringNew()
                    .call(() -> dispatchCase.dispatch(item.caseId(), item.unit(), item.coHandlers(), item.basisText()));
            return new Result(item.caseId(), order, null);
        } catch (RuntimeException failed) {
            return new Result(item.caseId(), null, refusal(failed));
        }
    }

    /** What no rule refused met someone else's change; a failure of ours stands in the log and may be tried again too. */
    private static DomainException refusal(RuntimeException failed) {
        return Stream.<Throwable>iterate(failed, each -> each != null, Throwable::getCause)
                .filter(DomainException.class::isInstance)
                .map(DomainException.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    LOG.warn("one of many dispatches failed", failed);
                    return new DomainException(CommonError.CONCURRENT_CHANGE);
                });
    }
}
