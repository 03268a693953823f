package cn.hotline.statistics.rolling;

import cn.hotline.statistics.indicating.Definition;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measures;
import cn.hotline.statistics.indicating.Tally;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All counts of one pass over one kind of thing 汇总口径, each in a column of its own.
 *
 * <p>INVARIANT: the key is made from the definitions, so figures rolled up by others are never read as these.
 *
 * @param tallies the n-th stands in column {@code n1}, {@code n2} …
 */
public record RolledScan(String key, Definition.Scan scan, List<Tally> tallies) {
    /** How many counts a rolled row has room for. */
    static final int COLUMNS = 16;

    private static final int KEY_BYTES = 6;
    /** How the figures are kept, by number: figures kept otherwise are rolled up anew. */
    private static final String LAYOUT = "2";

    private static final Map<Definition.Scan, RolledScan> ALL = layOut();

    /** Every scan of the catalogue. */
    public static List<RolledScan> all() {
        return List.copyOf(ALL.values());
    }

    /** The scans these counts are taken from. */
    public static Set<RolledScan> of(List<Tally> tallies) {
        return tallies.stream().map(each -> ALL.get(each.scan())).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The dimensions a rolled figure is kept by. */
    static List<Dimension> dimensions() {
        return Arrays.stream(Dimension.values())
                .filter(each -> each.rolledAs() == each)
                .toList();
    }

    static List<String> keys() {
        return all().stream().map(RolledScan::key).toList();
    }

    private static Map<Definition.Scan, RolledScan> layOut() {
        Map<Definition.Scan, Set<Tally>> tallies = new LinkedHashMap<>();
        Measures.all().stream().flatMap(each -> each.tallies().stream()).forEach(each -> tallies.computeIfAbsent(
                        each.scan(), key -> new LinkedHashSet<>())
                .add(each));
        return tallies.entrySet().stream()
                .map(each -> laidOut(each.getKey(), new ArrayList<>(each.getValue())))
                .collect(Collectors.toMap(
                        RolledScan::scan, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static RolledScan laidOut(Definition.Scan scan, List<Tally> tallies) {
        if (tallies.size() > COLUMNS) {
            throw new IllegalStateException("more counts than columns: " + scan);
        }
        String definition = LAYOUT
                + scan.subject().source()
                + tallies
                + dimensions().stream()
                        .map(each -> each.code() + "=" + each.expression(scan))
                        .toList()
                + RolledPair.of(scan).stream().map(RolledPair::prefix).collect(Collectors.joining());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(definition.getBytes(StandardCharsets.UTF_8));
            String key = HexFormat.of().formatHex(digest, 0, KEY_BYTES);
            return new RolledScan(key, scan, List.copyOf(tallies));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pairs of dimensions it is kept by as well. */
    List<RolledPair> pairs() {
        return RolledPair.of(scan);
    }

    /** What it is, for people. */
    String label() {
        return scan.subject().label() + " " + scan.at();
    }
}
