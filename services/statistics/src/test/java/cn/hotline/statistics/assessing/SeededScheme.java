package cn.hotline.statistics.assessing;

import cn.hotline.events.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The default scheme as the migration seeds it: read from the migration, so that no second copy can differ. */
final class SeededScheme {
    private static final Pattern JSON = Pattern.compile("\\$scheme\\$(.*?)\\$scheme\\$", Pattern.DOTALL);

    private SeededScheme() {}

    static SchemeContent content() {
        try (InputStream file = SeededScheme.class.getResourceAsStream("/db/migration/V16__default_scheme.sql")) {
            Matcher json = JSON.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            if (!json.find()) {
                throw new AssertionError("no scheme in the migration");
            }
            return EventJson.mapper().readValue(json.group(1), SchemeContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
