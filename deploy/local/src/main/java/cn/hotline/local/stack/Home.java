package cn.hotline.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directories of a local run.
 *
 * @param root the project's root
 * @param data where everything that survives a restart is kept
 */
public record Home(Path root, Path data) {
    public Home {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    /** The project's root as the start script tells it, with the given or the usual data directory. */
    public static Home of(Path data) {
        Path root = Path.of(System.getProperty("hotline.root", "."));
        return new Home(root, data == null ? root.resolve(".hotline") : data);
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Where the running launcher says who and where it is. */
    public Path running() {
        return data.resolve("launcher.json");
    }

    public Path realm() {
        return root.resolve("deploy/keycloak/hotline-realm.json");
    }

    public void create() {
        try {
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + data, e);
        }
    }

    /** @throws StartFailure when a service has not been built */
    public void requireBuilt(ServiceModule... services) {
        for (ServiceModule service : services) {
            if (!Files.exists(service.jar(root))) {
                throw new StartFailure("服务尚未构建 not built: " + service.id() + " — ./hotline up --build");
            }
        }
    }
}
