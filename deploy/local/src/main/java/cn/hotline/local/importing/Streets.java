package cn.hotline.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The district's streets 街道, found by name in what a ledger calls a place. */
final class Streets {
    private static final String STREET = "街道";

    private final Map<String, String> codeByName = new LinkedHashMap<>();

    /** @param units what the dispatch service lists */
    Streets(JsonNode units) {
        units.forEach(each -> {
            if ("STREET".equals(each.path("kind").asText())
                    && each.path("active").asBoolean(true)) {
                codeByName.put(
                        each.path("name").asText().replace("办事处", ""),
                        each.path("code").asText());
            }
        });
    }

    /** The street's code; null when the place names none of the district's streets. */
    String codeOf(String place) {
        if (place == null) {
            return null;
        }
        return codeByName.entrySet().stream()
                .filter(street -> place.contains(street.getKey())
                        || place.equals(street.getKey().replace(STREET, "")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
