package cn.hotline.lifecycle.tracking;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Place;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.UnitCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collection;
import java.util.UUID;

/** What a demand is about 诉求要素, as far as it may leave intake: nothing here leads to the reporter. */
@Embeddable
public class DemandFacts {
    @Enumerated(EnumType.STRING)
    DemandType type;

    @Enumerated(EnumType.STRING)
    Urgency urgency;

    String category;
    String title;
    String street;
    String community;
    String grid;

    @Column(columnDefinition = "varchar(40)[]")
    String[] tags;

    boolean anonymous;
    boolean confidential;
    UUID contactId;
    int supplements;
    int urgings;
    int repeats;

    protected DemandFacts() {}

    DemandFacts(DemandRegistered event) {
        type = event.type();
        urgency = event.urgency();
        category = event.category().value();
        title = event.title();
        tags = sorted(event.tags());
        anonymous = event.anonymous();
        confidential = event.confidential();
        contactId = event.contactId() == null ? null : event.contactId().value();
        at(event.place());
    }

    /** 立案: screening may have put everything right; a place that is not told stays. */
    void filed(CaseFiled event) {
        type = event.type();
        urgency = event.urgency();
        category = event.category().value();
        title = event.title();
        tags = sorted(event.tags());
        confidential = event.confidential();
        if (event.place() != null && event.place().street() != null) {
            at(event.place());
        }
    }

    /** 变更诉求要素: every field holds the value from now on. */
    void changed(DemandChanged event) {
        type = event.type();
        urgency = event.urgency();
        category = event.category().value();
        tags = sorted(event.tags());
        at(event.place());
    }

    private void at(Place place) {
        street = place == null ? null : text(place.street());
        community = place == null ? null : text(place.community());
        grid = place == null ? null : place.grid();
    }

    private static String[] sorted(Collection<String> tags) {
        return tags.stream().sorted().toArray(String[]::new);
    }

    private static String text(UnitCode code) {
        return code == null ? null : code.value();
    }
}
