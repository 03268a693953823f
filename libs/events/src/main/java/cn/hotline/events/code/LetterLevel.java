package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** The level of a supervision letter 督办级别. */
public enum LetterLevel implements Coded {
    ORDINARY("一般督办"),
    MAJOR("重点督办"),
    SPECIAL("专项督办");

    private final String label;

    LetterLevel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
