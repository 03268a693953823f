package cn.hotline.supervision.listing;

import java.util.UUID;

/** Identifiers in query strings 查询参数中的标识. */
public final class Keys {
    /** The text form of an identifier. */
    public static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private Keys() {}

    /** The identifier; null when none was given. */
    public static UUID uuid(String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
