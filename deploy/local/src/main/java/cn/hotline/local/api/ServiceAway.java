package cn.hotline.local.api;

/** A service stayed away longer than a patient client waits. */
public class ServiceAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServiceAway(String message) {
        super(message);
    }
}
