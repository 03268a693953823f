package cn.hotline.local.stack;

/** The stack cannot start, with a reason a person can act on. */
public class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }
}
