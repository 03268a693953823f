package cn.hotline.local.importing;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns rows into registrations 受理; what a ledger does not hold is left out or stated as unknown, never invented. */
final class DemandBodies {
    static final String DEFAULT_CHANNEL = "WEB_COMPLAINT";

    private static final int SHORT_TITLE = 40;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CONTENT = 10_000;
    private static final int LONGEST_ADDRESS = 300;
    private static final Pattern PHONE = Pattern.compile("(?:\\+?86[ -]?)?1[3-9]\\d{9}|(?:0\\d{2,3}-?)?[2-9]\\d{6,7}"
            + "|[48]00-?\\d{3}-?\\d{4}|\\+(?!86)[1-9]\\d{7,14}");
    private static final String PLACE_UNKNOWN = "见诉求内容";

    private final Categories categories;
    private final Channels channels;
    private final Streets streets;
    private final String forcedChannel;
    private final Clock clock;

    /** @param forcedChannel for every row, whatever it says; null to go by the row */
    DemandBodies(Categories categories, Channels channels, Streets streets, String forcedChannel, Clock clock) {
        this.categories = categories;
        this.channels = channels;
        this.streets = streets;
        this.forcedChannel = forcedChannel;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when the row holds neither a title nor a content */
    Map<String, Object> of(SourceRow row, String sourceNo) {
        String content = content(row);
        String title = row.get(Field.TITLE) == null ? shortened(content, SHORT_TITLE) : row.get(Field.TITLE);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", channel(row).orElse(DEFAULT_CHANNEL));
        body.put("sourceNo", sourceNo);
        body.put("type", Types.typeOf(row.get(Field.KIND), title).name());
        body.put("urgency", Types.urgencyOf(row.get(Field.URGENCY)).name());
        body.put("category", categories.codeOf(row.get(Field.CATEGORY), title + " " + content));
        body.put("title", shortened(title, LONGEST_TITLE));
        body.put("content", shortened(content, LONGEST_CONTENT));
        String occurredAt = occurredAt(row);
        if (occurredAt != null) {
            body.put("occurredAt", occurredAt);
        }
        body.put("place", place(row));
        body.put("reporter", reporter(row));
        return body;
    }

    /** What the row says that could not be taken over as it says it; null when there is nothing of the kind. */
    String remark(SourceRow row) {
        return channel(row).isPresent() ? null : "渠道“" + row.get(Field.CHANNEL) + "”不在目录中，按 " + DEFAULT_CHANNEL + " 受理";
    }

    /** Empty when the row names a channel that nothing in the directory fits. */
    private Optional<String> channel(SourceRow row) {
        if (forcedChannel != null) {
            return Optional.of(forcedChannel);
        }
        String named = row.get(Field.CHANNEL);
        return named == null ? Optional.of(DEFAULT_CHANNEL) : channels.codeOf(named);
    }

    private static String content(SourceRow row) {
        String content = row.get(Field.CONTENT);
        if (content != null) {
            return content;
        }
        String title = row.get(Field.TITLE);
        if (title == null) {
            throw new IllegalArgumentException("既无标题也无内容 neither a title nor a content");
        }
        return String.join(
                "；",
                Stream.of(title, row.get(Field.AGENCY), row.get(Field.ADDRESS))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** What lies ahead of our clock is a slip of the ledger. */
    private String occurredAt(SourceRow row) {
        String written = Dates.rfc3339(row.get(Field.DATE));
        if (written == null) {
            return null;
        }
        Instant moment = OffsetDateTime.parse(written).toInstant();
        return moment.isAfter(clock.instant()) ? null : written;
    }

    private Map<String, Object> place(SourceRow row) {
        Map<String, Object> place = new LinkedHashMap<>();
        String named = row.get(Field.STREET);
        String address = row.get(Field.ADDRESS);
        String street = streets.codeOf(named);
        if (street == null) {
            street = streets.codeOf(address);
        }
        if (street != null) {
            place.put("street", street);
        }
        String text = address != null ? address : named != null ? named : PLACE_UNKNOWN;
        place.put("address", shortened(text, LONGEST_ADDRESS));
        return place;
    }

    private static Map<String, Object> reporter(SourceRow row) {
        Map<String, Object> reporter = new LinkedHashMap<>();
        String name = row.get(Field.NAME);
        String phone = row.get(Field.PHONE);
        if (phone != null && !PHONE.matcher(phone).matches()) {
            phone = null; // masked in the ledger, or only a part of one: nobody can be called on it
        }
        boolean anonymous = Types.isYes(row.get(Field.ANONYMOUS)) || (name == null && phone == null);
        if (!anonymous && name != null) {
            reporter.put("name", shortened(name, 50));
        }
        if (!anonymous && phone != null) {
            reporter.put("phone", phone);
        }
        reporter.put("anonymous", anonymous);
        return reporter;
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
