package cn.hotline.statistics.folding;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was granted to a work order 准予延期、挂账, and whether it stands still now; derived at every fold. */
public class OrderGrants {
    int extensions;
    int suspensions;
    boolean suspended;

    OrderGrants() {}

    void settle(UUID order, boolean closed, Collection<GrantFact> grants) {
        List<GrantFact> own = grants.stream().filter(grant -> grant.isOf(order)).toList();
        extensions = count(own, GrantKind.EXTENSION);
        suspensions = count(own, GrantKind.SUSPENSION);
        suspended = !closed && own.stream().anyMatch(GrantFact::isStandingStill);
    }

    private static int count(List<GrantFact> grants, GrantKind kind) {
        return (int) grants.stream().filter(grant -> grant.isGranted(kind)).count();
    }
}
