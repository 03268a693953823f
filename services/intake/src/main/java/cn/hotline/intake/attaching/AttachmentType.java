package cn.hotline.intake.attaching;

/** The types an attachment 附件 may have; nothing else is kept. */
public enum AttachmentType {
    JPEG(AttachmentKind.PHOTO, "image/jpeg", "jpg"),
    PNG(AttachmentKind.PHOTO, "image/png", "png"),
    WEBP(AttachmentKind.PHOTO, "image/webp", "webp"),
    HEIC(AttachmentKind.PHOTO, "image/heic", "heic"),
    WAV(AttachmentKind.AUDIO, "audio/wav", "wav"),
    MP3(AttachmentKind.AUDIO, "audio/mpeg", "mp3"),
    AMR(AttachmentKind.AUDIO, "audio/amr", "amr"),
    M4A(AttachmentKind.AUDIO, "audio/mp4", "m4a"),
    PDF(AttachmentKind.DOCUMENT, "application/pdf", "pdf"),
    DOCX(AttachmentKind.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(AttachmentKind.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final AttachmentKind kind;
    private final String mediaType;
    private final String extension;

    AttachmentType(AttachmentKind kind, String mediaType, String extension) {
        this.kind = kind;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public AttachmentKind kind() {
        return kind;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}
