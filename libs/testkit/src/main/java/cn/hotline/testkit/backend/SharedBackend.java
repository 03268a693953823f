package cn.hotline.testkit.backend;

import org.testcontainers.DockerClientFactory;

/** Chooses and holds the run's backend. */
final class SharedBackend {
    static final Backend INSTANCE = choose();

    private SharedBackend() {}

    private static Backend choose() {
        return switch (System.getProperty(Backend.PROPERTY, "auto")) {
            case "docker" -> new DockerBackend();
            case "embedded" -> new EmbeddedBackend();
            default -> DockerClientFactory.instance().isDockerAvailable() ? docker() : new EmbeddedBackend();
        };
    }

    /** An engine that cannot get the images (an offline machine) is as good as none. */
    private static Backend docker() {
        try {
            return new DockerBackend();
        } catch (RuntimeException noImages) {
            return new EmbeddedBackend();
        }
    }
}
