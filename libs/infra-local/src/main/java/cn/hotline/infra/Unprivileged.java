package cn.hotline.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The way PostgreSQL is run where we are root, as in most containers: it refuses to serve as root. */
final class Unprivileged {

    private static final String NOBODY = "65534";
    private static final List<String> OWN_USER_NAMESPACE = List.of("unshare", "-U");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private Unprivileged() {}

    /** What to put before a command that is to work on the directory; nothing for ordinary users. */
    static List<String> prefix(Path directory) {
        if (!root()) {
            return List.of();
        }
        if (succeeds(OWN_USER_NAMESPACE, "true")) {
            return OWN_USER_NAMESPACE; // files stay root's, inside they look like nobody's
        }
        if (succeeds(AS_NOBODY, "true")
                && succeeds(List.of(), "chown", "-R", NOBODY + ":" + NOBODY, directory.toString())) {
            return AS_NOBODY;
        }
        throw new IllegalStateException("PostgreSQL does not run as root, and here neither unshare -U nor setpriv"
                + " can change that: run as an ordinary user");
    }

    private static boolean root() {
        try {
            Path self = Path.of("/proc/self");
            return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean succeeds(List<String> prefix, String... command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(command));
        try {
            return new ProcessBuilder(all)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
