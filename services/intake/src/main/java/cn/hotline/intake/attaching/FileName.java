package cn.hotline.intake.attaching;

/** The name a file is offered under 附件名称: without folders and control characters, with the ending of its true type. */
final class FileName {
    private static final int LONGEST = 80;
    private static final String NAMELESS = "附件";

    private FileName() {}

    static String of(String told, AttachmentType type) {
        String name = told == null ? "" : told.replaceFirst("(?s)^.*[/\\\\]", "");
        name = name.replaceAll("[\\p{C}\"<>:|?*;%]", "").strip();
        int dot = name.lastIndexOf('.');
        String base = (dot >= 0 ? name.substring(0, dot) : name)
                .replaceFirst("^\\.+", "")
                .strip();
        if (base.isEmpty()) {
            base = NAMELESS;
        }
        if (base.codePointCount(0, base.length()) > LONGEST) {
            base = base.substring(0, base.offsetByCodePoints(0, LONGEST));
        }
        return base + "." + type.extension();
    }
}
