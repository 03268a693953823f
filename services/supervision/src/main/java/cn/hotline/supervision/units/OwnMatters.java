package cn.hotline.supervision.units;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.supervision.SupervisionError;

/** Keeps the people of a unit from judging their own unit's matters 回避. */
public final class OwnMatters {
    private OwnMatters() {}

    /**
     * @param unit whose matter it is; who may answer for it, its superiors too, may not judge it
     * @throws DomainException {@code own-matter}
     */
    public static void refuse(Actor judge, ResponsibleUnit unit) {
        if (judge.unit() != null && unit.codes().contains(judge.unit())) {
            throw new DomainException(SupervisionError.OWN_MATTER);
        }
    }
}
