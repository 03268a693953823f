package cn.hotline.bench.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The statement of who may do what 权限表: {@code docs/authorisation.md}, read as it stands there. */
public final class Authorisation {
    private static final String PUBLIC = "public";
    private static final String YES = "●";
    private static final String OWN_UNIT = "◐";

    private final Map<String, Set<String>> allowed;
    private final Set<String> bound;
    private final Set<String> roles;

    private Authorisation(Map<String, Set<String>> allowed, Set<String> bound, Set<String> roles) {
        this.allowed = allowed;
        this.bound = bound;
        this.roles = roles;
    }

    public static Authorisation read(Path root) {
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        Set<String> bound = new TreeSet<>();
        Set<String> roles = new TreeSet<>();
        try {
            String service = "";
            List<String> columns = List.of();
            for (String line : Files.readAllLines(root.resolve("docs/authorisation.md"))) {
                if (line.startsWith("## ")) {
                    service = line.substring(3).strip();
                } else if (line.startsWith("| operation ")) {
                    columns = cells(line);
                    roles.addAll(columns.subList(3, columns.size()));
                } else if (line.startsWith("| ") && !columns.isEmpty()) {
                    List<String> cells = cells(line);
                    List<String> heads = columns;
                    Set<String> who = new TreeSet<>();
                    IntStream.range(2, cells.size())
                            .filter(each -> YES.equals(cells.get(each)) || OWN_UNIT.equals(cells.get(each)))
                            .forEach(each -> who.add(heads.get(each)));
                    allowed.put(service + "/" + cells.get(0), who);
                    if (cells.contains(OWN_UNIT)) {
                        bound.add(service + "/" + cells.get(0));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Authorisation(allowed, bound, roles);
    }

    private static List<String> cells(String line) {
        return Stream.of(line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    public Set<String> roles() {
        return roles;
    }

    /** The operations of the table, by {@link Door#name()}. */
    public Set<String> doors() {
        return allowed.keySet();
    }

    /** Whether it is open to everybody, without a token. */
    public boolean isPublic(Door door) {
        return allowed.getOrDefault(door.name(), Set.of()).contains(PUBLIC);
    }

    public boolean allows(Door door, String role) {
        return isPublic(door) || allowed.getOrDefault(door.name(), Set.of()).contains(role);
    }

    /** Whether a handler may for its own unit's matters only. */
    public boolean boundToUnit(Door door) {
        return bound.contains(door.name());
    }

    /** The roles that may. */
    public List<String> whoMay(Door door) {
        return allowed.getOrDefault(door.name(), Set.of()).stream()
                .filter(each -> !PUBLIC.equals(each))
                .toList();
    }
}
