package cn.hotline.statistics.reporting.writing;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The paragraph styles a report is written in 报表样式; a template that has one of them decides how it looks. */
enum WordStyle {
    TITLE("报表标题", Fonts.TITLE, 44, STJc.CENTER),
    SUBTITLE("报表副题", Fonts.SUBHEADING, 32, STJc.CENTER),
    HEADING("报表一级标题", Fonts.HEADING, 32, STJc.LEFT),
    BODY("报表正文", Fonts.BODY, 32, STJc.LEFT),
    NOTE("报表说明", Fonts.SUBHEADING, 24, STJc.LEFT),
    APPENDIX("报表附注", Fonts.BODY, 24, STJc.LEFT),
    SIGNATURE("报表落款", Fonts.BODY, 32, STJc.RIGHT),
    CAPTION("报表表题", Fonts.HEADING, 24, STJc.CENTER),
    HEAD("报表表头", Fonts.HEADING, 21, STJc.CENTER),
    WORDS("报表单元格文字", Fonts.BODY, 21, STJc.LEFT),
    NUMBER("报表单元格数字", Fonts.BODY, 21, STJc.RIGHT);

    private static final int LINE = 560;
    private static final int TWIPS_OF_HALF_POINT = 10;
    private static final int TWO_CHARACTERS = 200;

    private final String label;
    private final String font;
    private final int halfPoints;
    private final STJc.Enum alignment;

    WordStyle(String label, String font, int halfPoints, STJc.Enum alignment) {
        this.label = label;
        this.font = font;
        this.halfPoints = halfPoints;
        this.alignment = alignment;
    }

    /** The style's id in the document. */
    String id() {
        return "Hotline" + name();
    }

    /** Adds the styles the document has not got. */
    static void addMissing(XWPFDocument document) {
        XWPFStyles styles = document.getStyles() == null ? document.createStyles() : document.getStyles();
        for (WordStyle style : values()) {
            if (!styles.styleExist(style.id())) {
                styles.addStyle(new XWPFStyle(style.make(), styles));
            }
        }
    }

    private CTStyle make() {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id());
        style.setCustomStyle(true);
        style.addNewName().setVal(label);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        if (keepsNext()) {
            paragraph.addNewKeepNext();
        }
        space(paragraph.addNewSpacing());
        if (isIndented()) {
            paragraph.addNewInd();
            paragraph.getInd().setFirstLineChars(BigInteger.valueOf(TWO_CHARACTERS));
            paragraph.getInd().setFirstLine(BigInteger.valueOf(2L * halfPoints * TWIPS_OF_HALF_POINT));
        }
        paragraph.addNewJc().setVal(alignment);
        if (this == HEADING) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.ZERO);
        }
        CTRPr run = style.addNewRPr();
        CTFonts fonts = run.addNewRFonts();
        fonts.setHint(STHint.EAST_ASIA);
        fonts.setAscii(Fonts.LATIN);
        fonts.setHAnsi(Fonts.LATIN);
        fonts.setCs(Fonts.LATIN);
        fonts.setEastAsia(font);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        run.addNewLang().setEastAsia("zh-CN");
        return style;
    }

    private void space(CTSpacing spacing) {
        boolean inTable = this == HEAD || this == WORDS || this == NUMBER;
        spacing.setBefore(BigInteger.valueOf(this == CAPTION ? LINE / 4 : this == HEADING ? LINE / 2 : 0));
        spacing.setAfter(BigInteger.valueOf(this == TITLE ? LINE / 2 : 0));
        if (inTable || this == CAPTION || this == NOTE || this == APPENDIX) {
            spacing.setLine(BigInteger.valueOf(inTable ? 240 : 320));
            spacing.setLineRule(STLineSpacingRule.AUTO);
        } else {
            spacing.setLine(BigInteger.valueOf(this == TITLE ? 700 : LINE));
            spacing.setLineRule(STLineSpacingRule.EXACT);
        }
    }

    /** Who issues the report never stands alone on a page: the last words of the appendix go there too. */
    private boolean keepsNext() {
        return this == HEADING || this == CAPTION || this == NOTE || this == APPENDIX || this == SIGNATURE;
    }

    private boolean isIndented() {
        return this == HEADING || this == BODY || this == NOTE || this == APPENDIX;
    }
}
