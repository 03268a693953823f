package cn.hotline.statistics.reporting.adapter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The name a download is saved under 下载文件名: a plain one for old clients, the real one as RFC 6266 and RFC 8187 say. */
final class FileName {
    private FileName() {}

    static String disposition(String plain, String name, String extension) {
        String real = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + "." + extension;
        String encoded = URLEncoder.encode(real, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "." + extension + "\"; filename*=UTF-8''" + encoded;
    }
}
