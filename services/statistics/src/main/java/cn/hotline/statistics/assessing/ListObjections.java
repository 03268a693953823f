package cn.hotline.statistics.assessing;

import cn.hotline.kernel.UnitCode;
import cn.hotline.statistics.naming.Names;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Lists objections 查询申诉; a unit sees its own and those of the units below it. */
@ApplicationScoped
public class ListObjections {
    private final SightOfScores sight;
    private final Objections objections;
    private final Names names;
    private final Caller caller;

    ListObjections(SightOfScores sight, Objections objections, Names names, Caller caller) {
        this.sight = sight;
        this.objections = objections;
        this.names = names;
        this.caller = caller;
    }

    /** @param status null for all */
    @Transactional
    public List<Objection> list(UUID assessment, ObjectionStatus status, UUID after, int limit) {
        sight.assessment(assessment);
        UnitCode own = caller.scope();
        Collection<String> units = own == null ? null : names.unitsUnder(own);
        List<ObjectionStatus> statuses = status == null ? Arrays.asList(ObjectionStatus.values()) : List.of(status);
        return objections.list(assessment, units, statuses, after, limit);
    }
}
