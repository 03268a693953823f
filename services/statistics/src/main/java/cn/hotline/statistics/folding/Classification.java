package cn.hotline.statistics.folding;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.KeyWatched;
import cn.hotline.events.Place;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** By what a case is counted 归类: channel, type, urgency, category, place, tags, key watches, and who took it down and screened it. */
public class Classification {
    String channel;
    String type;
    String urgency;
    String category;

    String categoryL1;

    String street;
    String community;
    String[] tags = {};
    String[] watchClasses = {};
    String registeredBy;
    String screenedBy;

    /** When the event happened that these are taken from: the latest one counts, in whatever order they are heard. */
    Instant classifiedAt;

    void registered(DemandRegistered demand, Instant at) {
        channel = demand.channel();
        if (at.equals(classifiedAt)) {
            return; // filed in the same moment
        }
        classify(demand.type(), demand.urgency(), demand.category(), demand.place(), demand.tags(), at);
    }

    void filed(CaseFiled filed, Instant at) {
        channel = filed.channel();
        classify(filed.type(), filed.urgency(), filed.category(), filed.place(), filed.tags(), at);
    }

    void changed(DemandChanged changed, Instant at) {
        classify(changed.type(), changed.urgency(), changed.category(), changed.place(), changed.tags(), at);
    }

    void watched(KeyWatched watched) {
        watchClasses = Stream.concat(Arrays.stream(watchClasses), Stream.of(watched.watchClass()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private void classify(
            DemandType type, Urgency urgency, CategoryCode category, Place place, Set<String> tags, Instant at) {
        if (classifiedAt != null && at.isBefore(classifiedAt)) {
            return;
        }
        classifiedAt = at;
        this.type = Codes.of(type);
        this.urgency = Codes.of(urgency);
        this.category = Codes.of(category);
        categoryL1 = Codes.firstLevel(category);
        street = place == null ? null : Codes.of(place.street());
        community = place == null ? null : Codes.of(place.community());
        this.tags = tags.stream().sorted().toArray(String[]::new);
    }
}
