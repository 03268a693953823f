package cn.hotline.lifecycle.following;

/** As many as a node can serve follow already 关注连接过多. */
public class TooManyFollowers extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyFollowers() {
        super("too many followers");
    }
}
