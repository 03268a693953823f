package cn.hotline.dispatch.assigning;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A source of recommendations 派单建议来源; every bean of this type is asked, and the surest answer is the proposal. */
public interface Recommender {
    /** A recommendation for each of the requests it has one for, by the request's id; what it must read it reads once for all. */
    Map<UUID, Recommendation> recommend(List<DispatchRequest> requests);
}
