package cn.hotline.dispatch.catalogue;

import cn.hotline.dispatch.handling.CaseFacts;
import cn.hotline.events.code.DemandType;
import java.util.Collections;
import java.util.Set;

/**
 * What a case must be like for a line of the catalogue to hold 适用条件; an empty one asks for nothing.
 *
 * @param types the case's type is one of them
 * @param tags the case bears at least one of them
 */
public record Conditions(Set<DemandType> types, Set<String> tags) {
    public static final Conditions NONE = new Conditions(Set.of(), Set.of());

    public Conditions {
        types = Set.copyOf(types);
        tags = Set.copyOf(tags);
    }

    boolean hold(CaseFacts facts) {
        return (types.isEmpty() || facts.type() != null && types.contains(facts.type()))
                && (tags.isEmpty() || !Collections.disjoint(tags, facts.tags()));
    }

    /** How many conditions it states: 0 to 2. */
    public int count() {
        return (types.isEmpty() ? 0 : 1) + (tags.isEmpty() ? 0 : 1);
    }
}
