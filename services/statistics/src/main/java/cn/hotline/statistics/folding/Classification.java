package cn.hotline.statistics.folding;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Place;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Set;

/** By what a case is counted 归类: channel, type, urgency, category, place and tags. */
@Embeddable
public class Classification {
    String channel;
    String type;
    String urgency;
    String category;

    @Column(name = "category_l1")
    String categoryL1;

    String street;
    String community;
    String[] tags = {};

    void registered(DemandRegistered demand) {
        classify(demand.channel(), demand.type(), demand.urgency(), demand.category(), demand.place(), demand.tags());
    }

    void filed(CaseFiled filed) {
        classify(filed.channel(), filed.type(), filed.urgency(), filed.category(), filed.place(), filed.tags());
    }

    private void classify(
            String channel, DemandType type, Urgency urgency, CategoryCode category, Place place, Set<String> tags) {
        this.channel = channel;
        this.type = Codes.of(type);
        this.urgency = Codes.of(urgency);
        this.category = Codes.of(category);
        categoryL1 = Codes.firstLevel(category);
        street = place == null ? null : Codes.of(place.street());
        community = place == null ? null : Codes.of(place.community());
        this.tags = tags.stream().sorted().toArray(String[]::new);
    }
}
