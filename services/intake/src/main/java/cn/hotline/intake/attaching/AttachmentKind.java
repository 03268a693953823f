package cn.hotline.intake.attaching;

import cn.hotline.kernel.Coded;

/** What an attachment is to people 附件类别; each kind has a largest size. */
public enum AttachmentKind implements Coded {
    PHOTO("照片"),
    AUDIO("录音"),
    DOCUMENT("文档");

    private final String label;

    AttachmentKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
