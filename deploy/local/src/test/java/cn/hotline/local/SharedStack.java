package cn.hotline.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.hotline.local.stack.Home;
import cn.hotline.local.stack.LocalStack;
import cn.hotline.local.stack.Ports;
import cn.hotline.local.stack.ServiceModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The whole product, started once for all end-to-end tests of a run, on ports and data of its own. */
public final class SharedStack implements BeforeAllCallback {
    private static Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        Path root = Path.of(System.getProperty("hotline.root", "../.."));
        boolean built = Arrays.stream(ServiceModule.values()).allMatch(service -> Files.exists(service.jar(root)));
        assumeTrue(built, "not every service is packaged: run mvn verify from the root");
        running = context.getRoot()
                .getStore(Namespace.create(SharedStack.class))
                .computeIfAbsent(Running.class, key -> Running.start(root), Running.class);
    }

    public static LocalStack stack() {
        return running.stack();
    }

    /** Where its logs and data are. */
    public static Home home() {
        return running.home();
    }

    private record Running(Home home, LocalStack stack) implements AutoCloseable {
        static Running start(Path root) {
            try {
                Home home = new Home(root, Files.createTempDirectory("hotline-e2e"));
                return new Running(home, LocalStack.start(home, Ports.free(), System.out::println));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            stack.close();
            try (Stream<Path> files = Files.walk(home.data())) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
