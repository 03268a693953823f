package cn.hotline.dispatch.seeding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table of sample data 示范数据表: a heading, then lines of plain fields without quotes. */
record CsvTable(List<List<String>> rows) {
    static CsvTable read(String resource) {
        try (InputStream in = CsvTable.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
            return new CsvTable(text.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
