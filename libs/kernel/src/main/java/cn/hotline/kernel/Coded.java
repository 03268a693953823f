package cn.hotline.kernel;

/** A value of a coded list 代码表: the enum's name is the code on every wire, the label is what people read. */
public interface Coded {
    /** The code, as it stands in JSON, SQL and events. */
    String name();

    /** The Chinese label. */
    String label();
}
