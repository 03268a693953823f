package cn.hotline.closure.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.EventJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How many copies are found, and how often what is none is taken for one, on real replies: {@code -Dhotline.replies=FILE}, one JSON
 * object a line with subject, detail and reply.
 *
 * <p>The replies are halved: one half is known, the other is not. The threshold is chosen on every second query of each kind and told
 * of the others.
 */
@EnabledIfSystemProperty(named = "hotline.replies", matches = ".+")
class ComparingMeasureTest {
    private static final Logger LOG = Logger.getLogger(ComparingMeasureTest.class);
    private static final String[] WORDS = {
        "进行", "已经", "目前", "相关", "情况", "问题", "要求", "加强", "工作", "及时", "部门", "开展", "根据", "处理", "整改", "核实", "居民", "由于", "现场"
    };
    private static final String[] SYNONYMS = {
        "实施", "已", "当前", "有关", "状况", "事项", "责成", "强化", "任务", "尽快", "单位", "组织", "依据", "处置", "改正", "查实", "住户", "因为", "实地"
    };
    private static final String[] PLACES = {"小区", "街道", "社区", "公司", "镇", "县", "村", "路"};
    private static final String[] OTHER_PLACES = {"家园", "办事处", "居委会", "企业", "乡", "区", "组", "大道"};

    private static final Random CHANCE = new Random(42);
    private static final List<JsonNode> KNOWN = new ArrayList<>();
    private static final List<JsonNode> NEW = new ArrayList<>();
    private static List<Shingles> known;
    private static Commonness commonness;

    @BeforeAll
    static void readHalves() {
        List<JsonNode> rows = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(Path.of(System.getProperty("hotline.replies")))) {
                rows.add(EventJson.mapper().readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.shuffle(rows, new Random(7));
        IntStream.range(0, rows.size()).forEach(at -> (at % 2 == 0 ? KNOWN : NEW).add(rows.get(at)));
        known = KNOWN.stream().map(row -> Shingles.of(reply(row))).toList();
        commonness =
                Commonness.of(KNOWN.stream().map(ComparingMeasureTest::reply).toList());
    }

    @Test
    void copies() {
        Map<String, int[]> percents = Map.of(
                "1 exact", planted(text -> text),
                "2 numbers and places swapped", planted(ComparingMeasureTest::swapped),
                "3 reordered, synonyms, 30 % dropped", planted(ComparingMeasureTest::reworded),
                "4 none planted", NEW.stream().mapToInt(row -> best(reply(row))).toArray());
        int chosen = IntStream.of(70, 60, 50, 40, 30)
                .filter(least -> share(percents.get("3 reordered, synonyms, 30 % dropped"), 0, least)
                        >= share(percents.get("3 reordered, synonyms, 30 % dropped"), 0, 30) - 0.01)
                .findFirst()
                .orElseThrow();
        LOG.infof("copies: %d known replies, %d of them say enough; chosen %d %%", known.size(), enough(), chosen);
        percents.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kind -> LOG.infof(
                        "  %s: found %.3f of the other half (at 30/40/50/60/70 %%: %s)",
                        kind.getKey(),
                        share(kind.getValue(), 1, chosen),
                        IntStream.of(30, 40, 50, 60, 70)
                                .mapToObj(least -> "%.3f".formatted(share(kind.getValue(), 1, least)))
                                .toList()));
        assertThat(share(percents.get("3 reordered, synonyms, 30 % dropped"), 1, 60))
                .isGreaterThan(0.9);
        assertThat(share(percents.get("4 none planted"), 1, 60)).isLessThan(0.05);
    }

    @Test
    void replies_to_another_question() {
        List<Long> own = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        for (JsonNode row : NEW) {
            if (Question.isEnough(reply(row))) {
                own.add(Question.shared(demand(row), reply(row), commonness));
                JsonNode other = NEW.get(CHANCE.nextInt(NEW.size()));
                others.add(Question.shared(demand(other), reply(row), commonness));
            }
        }
        for (int most = 0; most < 3; most++) {
            long words = most;
            LOG.infof(
                    "off the question, at most %d shared: false %.3f, found %.3f of %d",
                    most,
                    own.stream().filter(shared -> shared <= words).count() / (double) own.size(),
                    others.stream().filter(shared -> shared <= words).count() / (double) others.size(),
                    own.size());
        }
        assertThat(own.stream().filter(shared -> shared == 0).count()).isLessThan(own.size() / 20);
    }

    private static int[] planted(UnaryOperator<String> change) {
        return KNOWN.stream()
                .filter(row -> Shingles.of(reply(row)).areEnough())
                .mapToInt(row -> best(change.apply(reply(row))))
                .toArray();
    }

    /** As the search does it: the five that share most of the sample, among those that share a key. */
    private static int best(String text) {
        Shingles sought = Shingles.of(text);
        if (!sought.areEnough()) {
            return 0;
        }
        int[] sample = sought.sample();
        int[] keys = commonness.keys(sample);
        return known.stream()
                .filter(each -> each.areEnough() && shared(keys, each.sample()) > 0)
                .sorted(Comparator.comparing(each -> -shared(sample, each.sample())))
                .limit(5)
                .mapToInt(sought::percentWithin)
                .max()
                .orElse(0);
    }

    private static long shared(int[] some, int[] sorted) {
        return Arrays.stream(some)
                .filter(each -> Arrays.binarySearch(sorted, each) >= 0)
                .count();
    }

    private static double share(int[] percents, int half, int least) {
        int[] those = IntStream.range(0, percents.length)
                .filter(at -> at % 2 == half)
                .map(at -> percents[at])
                .toArray();
        return Arrays.stream(those).filter(percent -> percent >= least).count() / (double) those.length;
    }

    private static long enough() {
        return known.stream().filter(Shingles::areEnough).count();
    }

    private static String swapped(String text) {
        StringBuilder swapped = new StringBuilder();
        for (char each : text.toCharArray()) {
            swapped.append(Character.isDigit(each) ? (char) ('0' + CHANCE.nextInt(10)) : each);
        }
        return replaced(swapped.toString(), PLACES, OTHER_PLACES);
    }

    private static String reworded(String text) {
        List<String> sentences = new ArrayList<>(List.of(text.split("(?<=[，。；！])")));
        Collections.shuffle(sentences, CHANCE);
        int kept = (int) Math.ceil(sentences.size() * 0.7);
        return replaced(String.join("", sentences.subList(0, kept)), WORDS, SYNONYMS);
    }

    private static String replaced(String text, String[] words, String[] by) {
        String replaced = text;
        for (int at = 0; at < words.length; at++) {
            replaced = replaced.replace(words[at], by[at]);
        }
        return replaced;
    }

    private static String reply(JsonNode row) {
        return row.get("reply").asText();
    }

    private static String demand(JsonNode row) {
        return row.get("subject").asText() + "。" + row.get("detail").asText();
    }
}
