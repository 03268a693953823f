package cn.hotline.closure.comparing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a reply says of its own 答复实质内容: its sentences without greetings, thanks and other stock phrases, letters only, every number
 * alike; so that a place or a date put in another's words does not hide the copy.
 */
final class Wording {
    private static final int READ = 4_000;
    private static final Pattern SENTENCE = Pattern.compile("[。！？；!?;\\r\\n]+");
    private static final Pattern CLAUSE = Pattern.compile("(?<=[，,：:、])");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{IsAlphabetic}\\p{IsDigit}]+");
    private static final Pattern NUMBER = Pattern.compile("[\\p{IsDigit}]+");

    /** Clauses that stand in any reply. */
    private static final Pattern STOCK = Pattern.compile("尊敬的|你好|您好|网友|网民|市民朋友|留言|来信|来电|反映的|反映了|咨询的|收悉|知悉|已收到"
            + "|(回复|答复|说明|情况|反馈)(如下|汇报如下)|感谢您|谢谢|致谢|感谢你|感谢对|支持与?理解|理解与?支持|关心和?支持|监督和?支持|关注与?支持"
            + "|如有(疑问|其他|不明|异议|任何)|(拨打|联系|咨询)电话|(请|可)(拨打|致电|咨询|联系)|^电话|联系方式|祝您|此致|敬礼|特此|生活愉快|工作顺利");

    private Wording() {}

    /** The letters of each sentence that says something. */
    static List<String> sentences(String text) {
        if (text == null) {
            return List.of();
        }
        String normal = Normalizer.normalize(text.substring(0, Math.min(text.length(), READ)), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(SENTENCE.split(normal))
                .map(Wording::content)
                .filter(letters -> !letters.isEmpty())
                .toList();
    }

    private static String content(String sentence) {
        String own = Arrays.stream(CLAUSE.split(sentence))
                .filter(clause -> !STOCK.matcher(clause).find())
                .collect(Collectors.joining());
        return NUMBER.matcher(NO_LETTER.matcher(own).replaceAll("")).replaceAll("0");
    }
}
