package cn.hotline.lifecycle.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills the case files with cases as a district has them; see {@code bench/many-cases.sql}. */
public final class ManyCases {
    private static final int BATCH = 50_000;

    private ManyCases() {}

    public static void fill(Connection database, int cases) throws SQLException, IOException {
        String batch = text();
        try (Statement sql = database.createStatement()) {
            for (int from = 1; from <= cases; from += BATCH) {
                sql.execute(batch.replace("$from", Integer.toString(from))
                        .replace("$to", Integer.toString(Math.min(cases, from + BATCH - 1)))
                        .replace("$cases", Integer.toString(cases)));
            }
            sql.execute("vacuum (analyze) case_file");
        }
    }

    private static String text() throws IOException {
        try (InputStream file = ManyCases.class.getResourceAsStream("/bench/many-cases.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
