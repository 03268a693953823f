package cn.hotline.bench.year;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The year of a district 年度 as its centre published it, completed by assumptions where it published nothing.
 *
 * @param channels how many cases came through each channel
 * @param groups the shares of the groups of units where a channel does not tell its own
 * @param marks how many cases each thing happened to
 * @param only the one channel whose cases a mark falls on
 * @param published the figures of the yearly report; nothing else is checked
 */
public record District(
        String name,
        int year,
        List<Channel> channels,
        Map<Group, Double> groups,
        Map<Mark, Integer> marks,
        Map<Mark, String> only,
        int watchClasses,
        List<Published> published) {
    public District {
        marks = new EnumMap<>(marks);
        only = only == null ? Map.of() : Map.copyOf(only);
    }

    /**
     * @param answered answered on the line
     * @param refused not accepted
     * @param units how many cases each group of units had; null where the shares of the whole district hold
     */
    public record Channel(String code, int cases, int answered, int refused, Map<Group, Integer> units) {}

    /** Kinds of units 承办单位类别. */
    public enum Group {
        STREET,
        BUREAU,
        OTHER
    }

    /**
     * One published figure.
     *
     * @param measure a count, or an indicator in percent
     * @param channel only of this channel; null for all
     * @param share of these the percentage a group of units had; null for the measure itself
     * @param groups how many groups of this dimension there are; null for the measure itself
     */
    public record Published(String what, String measure, String channel, Group share, String groups, String value) {}

    /** @throws IllegalArgumentException when there is no such district */
    public static District named(String code) {
        try (InputStream json = District.class.getResourceAsStream("/districts/" + code + ".json")) {
            if (json == null) {
                throw new IllegalArgumentException("没有此年度 no such year: " + code);
            }
            return new ObjectMapper().readValue(json, District.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many cases a thing happened to; none where nothing is said. */
    public int count(Mark mark) {
        return marks.getOrDefault(mark, 0);
    }

    /** How many cases there were. */
    public int cases() {
        return channels.stream().mapToInt(Channel::cases).sum();
    }
}
