package cn.hotline.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory of backups 备份目录: {@code base-<begin>} copies of the cluster, and in {@code wal} every segment of the write-ahead log since.
 *
 * <p>INVARIANT: a base copy appears by one rename, when it is whole.
 */
public record Archive(Path directory) {
    private static final String BASE = "base-";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    public Archive {
        directory = directory.toAbsolutePath().normalize();
    }

    Path wal() {
        return directory.resolve("wal");
    }

    Path base(Instant completed) {
        return directory.resolve(BASE + NAME.format(completed));
    }

    Path half() {
        return directory.resolve("half");
    }

    /** The newest base copy that was complete by then: recovery cannot stop before a copy's own end. */
    Optional<Path> baseBefore(Instant moment) throws IOException {
        String latest = base(moment).getFileName().toString();
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(each -> each.getFileName().toString().startsWith(BASE))
                    .filter(each -> Files.exists(each.resolve("PG_VERSION")))
                    .filter(each -> each.getFileName().toString().compareTo(latest) <= 0)
                    .max(Comparator.naturalOrder());
        }
    }
}
