package cn.hotline.statistics.indicating;

import cn.hotline.infra.LocalPostgres;
import cn.hotline.infra.PostgresOptions;
import cn.hotline.testkit.Infrastructure;
import java.nio.file.Path;
import java.util.Map;

/**
 * With {@code -Dhotline.speed.home=DIR} a database that outlives the run: what took long to make and to roll up is measured again and again.
 */
public class KeptInfrastructure extends Infrastructure {
    private static final String DATABASE = "speed_statistics";

    private LocalPostgres postgres;

    @Override
    public Map<String, String> start() {
        Map<String, String> config = super.start();
        String home = System.getProperty("hotline.speed.home");
        if (home != null) {
            postgres = LocalPostgres.start(PostgresOptions.durable(Path.of(home, "postgres"), 0));
            postgres.createDatabase(DATABASE, DATABASE, DATABASE);
            config.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(DATABASE) + "?reWriteBatchedInserts=true");
            config.put("quarkus.datasource.username", DATABASE);
            config.put("quarkus.datasource.password", DATABASE);
        }
        return config;
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
        super.stop();
    }
}
