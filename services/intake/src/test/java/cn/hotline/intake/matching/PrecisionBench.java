package cn.hotline.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.intake.registering.DemandStatus;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How many of the five best suggestions are right, on real messages and labels that are kept outside the project.
 *
 * <p>Messages: JSON lines with id, subject, time, detail ({@code -Dhotline.bench.messages=}). Labels: query id, candidate id, 1 or 0
 * ({@code -Dhotline.bench.labels=}). A suggestion nobody judged is counted as such, not guessed.
 */
@EnabledIfSystemProperty(named = "hotline.bench.messages", matches = ".+")
class PrecisionBench {
    private static final Logger LOG = Logger.getLogger(PrecisionBench.class);
    private static final Pattern DISTRICT = Pattern.compile("[A-Z]\\d+[市区县]");
    private static final int FEW = 5;
    private static final MatchingPolicy.Rules RULES =
            new MatchingPolicy.Rules(90, 0.45, 0.70, 0.16, 0.08, 0.06, 0.35, 7, 365, 0.5, 3);

    private record Message(String id, String title, String content, String district, Instant time, int[] pairs) {}

    @Test
    void precision_of_the_first_five() throws IOException {
        List<Message> messages = messages();
        Map<String, Map<String, Boolean>> labels = labels();
        Rarity rarity = rarity(messages);
        Map<String, Set<String>> trigrams = messages.stream()
                .collect(Collectors.toMap(Message::id, each -> trigrams(each.title() + " " + each.content())));
        Map<String, ToDoubleBiFunction<Message, Message>> scorings = new LinkedHashMap<>();
        scorings.put("trigrams alone", (query, other) -> jaccard(trigrams.get(query.id()), trigrams.get(other.id())));
        scorings.put("pairs alone", (query, other) -> rarity.cosine(query.pairs(), other.pairs()));
        scorings.put("pairs, place, time", (query, other) -> new Scoring(sought(query), RULES, rarity)
                .of(candidate(other))
                .score());
        scorings.forEach((name, scoring) -> report(name, scoring, messages, labels));
        assertThat(labels).isNotEmpty();
    }

    private static void report(
            String name,
            ToDoubleBiFunction<Message, Message> scoring,
            List<Message> messages,
            Map<String, Map<String, Boolean>> labels) {
        int right = 0;
        int wrong = 0;
        int shownRight = 0;
        int shownWrong = 0;
        int firstRight = 0;
        List<String> unjudged = new ArrayList<>();
        for (Message query : messages) {
            Map<String, Boolean> judged = labels.get(query.id());
            if (judged == null) {
                continue;
            }
            List<Map.Entry<Message, Double>> best = messages.stream()
                    .filter(other -> other != query)
                    .map(other -> Map.entry(other, scoring.applyAsDouble(query, other)))
                    .sorted(Comparator.comparingDouble(each -> -each.getValue()))
                    .limit(FEW)
                    .toList();
            for (int rank = 0; rank < best.size(); rank++) {
                Boolean same = judged.get(best.get(rank).getKey().id());
                boolean shown = best.get(rank).getValue() >= RULES.least();
                if (same == null) {
                    unjudged.add(query.id() + "/" + best.get(rank).getKey().id());
                } else if (same) {
                    right++;
                    shownRight += shown ? 1 : 0;
                    firstRight += rank == 0 ? 1 : 0;
                } else {
                    wrong++;
                    shownWrong += shown ? 1 : 0;
                }
            }
        }
        LOG.infof(
                "%s: %d queries, first right %d; precision at 5 = %d/%d = %.3f; at or above %.2f: %d/%d; unjudged %d %s",
                name,
                labels.size(),
                firstRight,
                right,
                right + wrong,
                (double) right / Math.max(1, right + wrong),
                RULES.least(),
                shownRight,
                shownRight + shownWrong,
                unjudged.size(),
                unjudged);
    }

    private static Sought sought(Message query) {
        return new Sought(query.title(), query.content(), null, query.district(), null, null, query.time(), null, null);
    }

    private static Candidate candidate(Message other) {
        return new Candidate(
                UUID.randomUUID(),
                other.id(),
                DemandStatus.FILED,
                other.title(),
                other.content(),
                "01",
                null,
                other.district(),
                null,
                null,
                null,
                other.time(),
                other.time(),
                null,
                false,
                false);
    }

    private static Rarity rarity(List<Message> messages) {
        Map<Integer, Integer> with = new HashMap<>();
        messages.forEach(each -> Arrays.stream(each.pairs()).forEach(pair -> with.merge(pair, 1, Integer::sum)));
        with.values().removeIf(count -> count == 1);
        return new Rarity(messages.size(), with);
    }

    private static List<Message> messages() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Message> messages = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(System.getProperty("hotline.bench.messages")))) {
            JsonNode row = json.readTree(line);
            String title = row.get("subject").asText();
            String content = row.get("detail").asText().strip();
            Matcher district = DISTRICT.matcher(title + content);
            messages.add(new Message(
                    row.get("id").asText(),
                    title,
                    content,
                    district.find() ? district.group() : null,
                    time(row.get("time").asText()),
                    CharacterPairs.of(title, content)));
        }
        return messages;
    }

    /** Either {@code 2019/7/19 18:19:54} or days since 1899-12-30, as spreadsheets count. */
    private static Instant time(String text) {
        if (text.matches("[\\d.]+")) {
            return LocalDate.of(1899, 12, 30)
                    .plusDays((long) Double.parseDouble(text))
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        }
        String[] day = text.split(" ")[0].split("[/-]");
        return LocalDate.of(Integer.parseInt(day[0]), Integer.parseInt(day[1]), Integer.parseInt(day[2]))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static Map<String, Map<String, Boolean>> labels() throws IOException {
        Map<String, Map<String, Boolean>> labels = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of(System.getProperty("hotline.bench.labels")))) {
            String[] cells = line.split("\t");
            labels.computeIfAbsent(cells[0], query -> new HashMap<>()).put(cells[1], cells[2].equals("1"));
        }
        return labels;
    }

    /** As pg_trgm takes them. */
    private static Set<String> trigrams(String text) {
        Set<String> trigrams = new HashSet<>();
        for (String word : text.split("[^\\p{IsAlphabetic}\\p{IsDigit}]+")) {
            String padded = "  " + word.toLowerCase(Locale.ROOT) + " ";
            IntStream.range(0, padded.length() - 2).forEach(at -> trigrams.add(padded.substring(at, at + 3)));
        }
        return trigrams;
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return (double) shared / (one.size() + other.size() - shared);
    }
}
