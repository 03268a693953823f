package cn.hotline.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The channel directory 来源渠道, searched by what a ledger calls a channel. */
final class Channels {
    private static final String PHONE = "HOTLINE";
    private static final String WEB = "WEB_COMPLAINT";
    private static final Map<String, String> COMMON_WORDS = Map.ofEntries(
            Map.entry("电话", PHONE),
            Map.entry("来电", PHONE),
            Map.entry("热线", PHONE),
            Map.entry("phone", PHONE),
            Map.entry("call", PHONE),
            Map.entry("网", WEB),
            Map.entry("app", WEB),
            Map.entry("微信", WEB),
            Map.entry("微博", WEB),
            Map.entry("邮件", WEB),
            Map.entry("短信", WEB),
            Map.entry("qq", WEB),
            Map.entry("api", WEB),
            Map.entry("email", WEB),
            Map.entry("web", WEB),
            Map.entry("mobile", WEB));

    private final Map<String, String> nameByCode = new HashMap<>();

    /** @param list what the intake service lists */
    Channels(JsonNode list) {
        list.forEach(each -> {
            if (each.path("active").asBoolean(true)) {
                nameByCode.put(each.path("code").asText(), each.path("name").asText());
            }
        });
    }

    /**
     * The channel's code; empty when nothing fits.
     *
     * @param named what the ledger says
     */
    Optional<String> codeOf(String named) {
        if (nameByCode.containsKey(named)) {
            return Optional.of(named);
        }
        Set<String> pairs = Bigrams.of(named);
        for (Map.Entry<String, String> channel : nameByCode.entrySet()) {
            if (channel.getValue().equals(named) || Bigrams.containment(channel.getValue(), pairs) >= 0.5) {
                return Optional.of(channel.getKey());
            }
        }
        String lower = named.toLowerCase(Locale.ROOT);
        return COMMON_WORDS.entrySet().stream()
                .filter(word -> lower.contains(word.getKey()) && nameByCode.containsKey(word.getValue()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst();
    }

    boolean has(String code) {
        return nameByCode.containsKey(code);
    }
}
