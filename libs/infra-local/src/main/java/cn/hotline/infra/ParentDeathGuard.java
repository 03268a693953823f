package cn.hotline.infra;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A tiny shell beside the JVM that stops our children when we die without a word (kill -9, the stop button of an IDE).
 *
 * <p>It reads the list of children from a pipe; the kernel closes the pipe with us, whatever our end was.
 */
final class ParentDeathGuard {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            live=
            while read -r what child; do
              case $what in
                +) live="$live $child" ;;
                -) left=
                   for each in $live; do [ "$each" = "$child" ] || left="$left $each"; done
                   live=$left ;;
              esac
            done
            for each in $live; do kill -"${each%%:*}" "${each#*:}"; done
            """;

    private static OutputStream pipe;

    private ParentDeathGuard() {}

    static void watch(Process child, String signal) {
        tell("+ " + signal + ":" + child.pid());
    }

    static void forget(Process child, String signal) {
        tell("- " + signal + ":" + child.pid());
    }

    private static synchronized void tell(String line) {
        try {
            if (pipe == null) {
                pipe = new ProcessBuilder("sh", "-c", SCRIPT)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .getOutputStream();
            }
            pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            // a second line of defence only: without it the shutdown hook and the pid files still work
            pipe = OutputStream.nullOutputStream();
        }
    }
}
