package cn.hotline.statistics.reporting.writing;

import java.util.Map;

/** The typefaces of official documents 公文字体 (GB/T 9704), and what stands in where one is not installed. */
final class Fonts {
    static final String TITLE = "方正小标宋简体";
    static final String HEADING = "黑体";
    static final String SUBHEADING = "楷体_GB2312";
    static final String BODY = "仿宋_GB2312";
    static final String PAGE_NUMBER = "宋体";
    static final String LATIN = "Times New Roman";

    /** The font table names these to the word processor. */
    static final Map<String, String> FALL_BACKS = Map.of(
            TITLE, "小标宋,宋体", HEADING, "SimHei", SUBHEADING, "楷体,KaiTi", BODY, "仿宋,FangSong", PAGE_NUMBER, "SimSun");

    private Fonts() {}
}
