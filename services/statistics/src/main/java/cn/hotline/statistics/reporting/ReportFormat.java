package cn.hotline.statistics.reporting;

/** A file format of reports 报表格式. */
public enum ReportFormat {
    DOCX(ReportFormat.WORD),
    XLSX(ReportFormat.EXCEL);

    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
