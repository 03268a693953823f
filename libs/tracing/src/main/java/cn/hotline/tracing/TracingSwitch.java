package cn.hotline.tracing;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Turns tracing on when the address of a collector is given, and off when none is: there is no second setting to forget. */
public final class TracingSwitch implements ConfigSourceFactory {
    static final String ENDPOINT = "hotline.tracing.endpoint";
    /** Above the defaults of this library, below what an operator says. */
    private static final int ORDINAL = 150;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext settings) {
        ConfigValue endpoint = settings.getValue(ENDPOINT);
        boolean on = endpoint != null
                && endpoint.getValue() != null
                && !endpoint.getValue().isBlank();
        return List.of(new PropertiesConfigSource(
                Map.of("quarkus.otel.sdk.disabled", String.valueOf(!on)), "hotline tracing", ORDINAL));
    }
}
