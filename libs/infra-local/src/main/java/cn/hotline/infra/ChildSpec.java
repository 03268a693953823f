package cn.hotline.infra;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a child process is: its command, where its output goes, and how it is stopped.
 *
 * @param name what people call it in messages
 * @param command program and arguments
 * @param environment added to our own environment
 * @param directory working directory, null for ours
 * @param log file that standard output and error are appended to
 * @param pidFile remembers the process over a crash of ours, so that the next start finds an orphan; null for none
 * @param stopSignal the polite signal, e.g. TERM; PostgreSQL wants INT (TERM waits for its clients to leave)
 * @param layer what stands on what: at exit the highest layer is stopped first (0 infrastructure, 1 services)
 */
public record ChildSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        Path pidFile,
        String stopSignal,
        int layer) {

    public static final int INFRASTRUCTURE = 0;
    public static final int SERVICES = 1;

    public ChildSpec {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(log, "log");
        Objects.requireNonNull(stopSignal, "stopSignal");
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A child of the service layer that stops on TERM. */
    public static ChildSpec of(String name, Path log, List<String> command) {
        return new ChildSpec(name, command, Map.of(), null, log, null, "TERM", SERVICES);
    }

    public ChildSpec withEnvironment(Map<String, String> added) {
        return new ChildSpec(name, command, added, directory, log, pidFile, stopSignal, layer);
    }

    public ChildSpec withDirectory(Path working) {
        return new ChildSpec(name, command, environment, working, log, pidFile, stopSignal, layer);
    }

    public ChildSpec withPidFile(Path file) {
        return new ChildSpec(name, command, environment, directory, log, file, stopSignal, layer);
    }

    public ChildSpec withStopSignal(String signal) {
        return new ChildSpec(name, command, environment, directory, log, pidFile, signal, layer);
    }

    public ChildSpec withLayer(int standsOn) {
        return new ChildSpec(name, command, environment, directory, log, pidFile, stopSignal, standsOn);
    }
}
