package cn.hotline.bench.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * What an attacker has learnt from answers 见过的值: identifiers, codes and versions, by the name of their field and by the list
 * they were found in.
 */
public final class Hoard {
    private static final int MOST = 300;

    private final Map<String, List<String>> byName = new LinkedHashMap<>();
    private final Map<String, Long> versions = new LinkedHashMap<>();

    /** Remembers an answer of a door. */
    public void learn(Door door, JsonNode answer) {
        if (answer.path("items").isArray()) {
            answer.get("items").forEach(item -> learnOne(place(door.service().id(), door.path()), item));
        } else if (answer.isArray()) {
            answer.forEach(item -> learnOne(place(door.service().id(), door.path()), item));
        } else {
            learnOne(place(door.service().id(), door.path().replaceFirst("/\\{[^}]*}.*", "")), answer);
        }
    }

    private void learnOne(String place, JsonNode thing) {
        for (String key : List.of("id", "code", "caseId", "callId", "account")) {
            if (thing.path(key).isTextual()) {
                add(place + "#" + key, thing.get(key).asText());
                add(place, thing.get(key).asText());
                if (thing.path("version").isIntegralNumber()) {
                    versions.put(thing.get(key).asText(), thing.get("version").asLong());
                }
            }
        }
        scalars(thing);
    }

    private void scalars(JsonNode thing) {
        thing.properties().forEach(field -> {
            if (field.getValue().isTextual()) {
                add(field.getKey(), field.getValue().asText());
            } else if (field.getValue().isContainerNode()) {
                scalars(field.getValue());
            }
        });
        if (thing.isArray()) {
            thing.forEach(this::scalars);
        }
    }

    private synchronized void add(String name, String value) {
        List<String> values = byName.computeIfAbsent(name, any -> new ArrayList<>());
        if (value.length() < 200 && values.size() < MOST && !values.contains(value)) {
            values.add(value);
        }
    }

    /** A value seen for a parameter of a path: of the list before it, or of a field of its name. */
    public synchronized Optional<String> forPath(Door door, String parameter, Random random) {
        String before = door.path().substring(0, Math.max(0, door.path().indexOf("/{" + parameter + "}")));
        String place = place(door.service().id(), before.replaceFirst("/\\{[^}]*}.*", ""));
        return pick(place + "#" + parameter, random)
                .or(() -> before.contains("{") ? Optional.empty() : pick(place, random))
                .or(() -> pick(parameter, random));
    }

    /** A value seen in a field of this name. */
    public synchronized Optional<String> pick(String name, Random random) {
        List<String> values = byName.get(name);
        return values == null || values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.get(random.nextInt(values.size())));
    }

    /** The version last seen of a thing. */
    public synchronized Optional<Long> version(String id) {
        return Optional.ofNullable(versions.get(id));
    }

    public synchronized int size() {
        return byName.values().stream().mapToInt(List::size).sum();
    }

    private static String place(String service, String path) {
        return service + ":" + path;
    }
}
