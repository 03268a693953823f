package cn.hotline.local.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The readable fields of an entry of timeline.json 可读字段, held against the text the entry was sealed with. */
final class ReadableLine {
    private static final List<String> AS_SEALED = List.of("seq", "eventId", "type", "at", "what", "unexpected");
    private static final Set<String> OF_THE_SEAL = Set.of("sealed", "hash");
    private static final String ROLES = "actorRoles";

    private ReadableLine() {}

    /** What of the line is not as it was sealed; empty when all is. */
    static Optional<String> difference(JsonNode line, JsonNode sealed) {
        Map<String, JsonNode> expected = expected(sealed);
        for (Map.Entry<String, JsonNode> field : expected.entrySet()) {
            if (!field.getValue().equals(line.path(field.getKey()))) {
                return Optional.of("timeline.json 的 " + field.getKey() + " 与封存原文不同");
            }
        }
        if (!setOf(line.path(ROLES)).equals(setOf(actor(sealed).path("roles")))) {
            return Optional.of("timeline.json 的 " + ROLES + " 与封存原文不同");
        }
        for (Iterator<String> names = line.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!expected.containsKey(name) && !OF_THE_SEAL.contains(name) && !name.equals(ROLES)) {
                return Optional.of("timeline.json 的 " + name + " 不在封存原文中");
            }
        }
        return Optional.empty();
    }

    private static Map<String, JsonNode> expected(JsonNode sealed) {
        Map<String, JsonNode> expected = new LinkedHashMap<>();
        AS_SEALED.forEach(field -> expected.put(field, sealed.path(field)));
        expected.put("details", details(sealed));
        JsonNode actor = actor(sealed);
        expected.put("actorId", actor.path("id"));
        expected.put("actorName", actor.path("name"));
        expected.put("actorUnit", actor.path("unit"));
        return expected;
    }

    /** What happened, as the event said it. */
    static JsonNode details(JsonNode sealed) {
        return DossierCheck.tree(sealed.path("details").asText());
    }

    private static JsonNode actor(JsonNode sealed) {
        return DossierCheck.tree(sealed.path("actor").asText());
    }

    /** Roles have no order. */
    private static Set<JsonNode> setOf(JsonNode array) {
        Set<JsonNode> set = new HashSet<>();
        array.forEach(set::add);
        return set;
    }
}
