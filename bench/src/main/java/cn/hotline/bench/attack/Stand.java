package cn.hotline.bench.attack;

import cn.hotline.local.api.Sessions;
import cn.hotline.local.demo.Demo;
import cn.hotline.local.demo.DemoOptions;
import cn.hotline.local.issuer.DemoUsers;
import cn.hotline.local.stack.Home;
import cn.hotline.local.stack.LocalStack;
import cn.hotline.local.stack.Ports;
import cn.hotline.local.stack.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A stack to attack 靶场: one of its own on fresh data with cases at every stage of their lives, or one that runs already.
 *
 * @param stack null when it is somebody else's
 */
public record Stand(
        Path root, Path data, Ports ports, LocalStack stack, List<Door> doors, Authorisation table, Cast cast)
        implements AutoCloseable {
    private static final Duration SEEDING = Duration.ofMinutes(2);
    private static final int CASES = 150;

    /** The given running stack, or a fresh one. */
    public static Stand of(Path running) {
        Path root = Path.of(System.getProperty("hotline.root", "."))
                .toAbsolutePath()
                .normalize();
        Home home = new Home(root, running == null ? root.resolve(".hotline/bench-attack") : running);
        if (running != null) {
            Ports ports = Running.find(home)
                    .orElseThrow(() -> new IllegalArgumentException("nothing runs on " + running))
                    .ports();
            return new Stand(
                    root, home.data(), ports, null, Contracts.read(root), Authorisation.read(root), cast(home));
        }
        empty(home.data());
        Ports ports = Ports.free();
        LocalStack stack = LocalStack.start(home, ports, System.out::println);
        System.out.println("演示 " + CASES + " 件，半途停下 the demo plays " + CASES + " lives and is stopped half way …");
        Demo.run(ports, new DemoOptions(null, CASES, 8, SEEDING));
        return new Stand(root, home.data(), ports, stack, Contracts.read(root), Authorisation.read(root), cast(home));
    }

    private static Cast cast(Home home) {
        return new Cast(DemoUsers.read(home.realm()));
    }

    public Sessions sessions() {
        return new Sessions(HttpClient.newHttpClient(), ports.issuerUrl());
    }

    /** Reads every list as somebody who may, and remembers what it saw. */
    public Hoard explore(Shots shots, Hoard hoard, Wire wire, Random random) {
        for (int round = 0; round < 2; round++) {
            for (Door door : doors) {
                boolean known = door.parameters("path").isEmpty() || round > 0;
                if ("GET".equals(door.method()) && !door.streams() && known) {
                    Echo echo = wire.send(shots.honest(door, somebody(door, hoard, random)));
                    if (echo.ok() && "application/json".equals(echo.mediaType())) {
                        hoard.learn(door, Judge.json(echo));
                    }
                    if (echo.ok() && "text/csv".equals(echo.mediaType()) && "exportCatalogue".equals(door.id())) {
                        shots.table(echo.body());
                    }
                }
            }
        }
        return hoard;
    }

    /** An account that may pass the door; null when everybody may. */
    public String somebody(Door door, Hoard hoard, Random random) {
        List<String> roles = table.whoMay(door);
        return roles.isEmpty() ? null : cast.anyOf(roles.get(random.nextInt(roles.size())), hoard, random);
    }

    private static void empty(Path directory) {
        try (Stream<Path> all = Files.exists(directory) ? Files.walk(directory) : Stream.empty()) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (stack != null) {
            stack.close();
        }
    }
}
