package cn.hotline.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a service does with its class-data archive 类数据归档: the JVM's image of the classes a run needs, with which it starts in a third
 * of the time and shares memory. The JVM itself leaves an archive aside that does not fit the jars.
 */
enum ClassArchive {
    /** Takes the archive, if the build left one for this JDK. */
    USE(Duration.ofSeconds(30)),
    /** Writes the archive when the service ends, which takes some seconds. */
    WRITE(Duration.ofMinutes(3));

    private static final String NAME = "classes-" + Runtime.version().feature() + ".jsa";

    private final Duration grace;

    ClassArchive(Duration grace) {
        this.grace = grace;
    }

    /** The JVM options; the archive stands beside the service's jar, and the service runs in that directory. */
    List<String> options(Path jar) {
        if (this == WRITE) {
            // the names of the classes it cannot keep are of no use to anyone
            return List.of("-XX:ArchiveClassesAtExit=" + NAME, "-Xlog:disable", "-Xlog:all=error:stderr");
        }
        return Files.exists(jar.resolveSibling(NAME))
                // at the address it was written for, its pages need no mending: two thirds stay shared with the file
                ? List.of(
                        "-XX:SharedArchiveFile=" + NAME,
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:ArchiveRelocationMode=0")
                : List.of();
    }

    /** How long a service may take to end. */
    Duration grace() {
        return grace;
    }
}
