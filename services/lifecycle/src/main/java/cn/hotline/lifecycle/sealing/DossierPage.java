package cn.hotline.lifecycle.sealing;

import cn.hotline.events.EventJson;
import cn.hotline.kernel.Coded;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.lifecycle.recording.Timeline;
import cn.hotline.lifecycle.recording.TimelineLine;
import cn.hotline.lifecycle.sealing.CollectAttachments.Collected;
import cn.hotline.lifecycle.sealing.GatherCase.Gathered;
import cn.hotline.lifecycle.tracking.CaseView;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page of a dossier 卷宗 that people read; stands alone, runs nothing, loads nothing. */
final class DossierPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(DistrictTime.ZONE);
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%1$s 卷宗</title>
            <style>body{font-family:sans-serif;margin:2em;max-width:72em}table{border-collapse:collapse;width:100%%}
            th,td{border:1px solid #bbb;padding:.3em .6em;text-align:left;vertical-align:top}th{background:#f2f2f2}
            .hash,pre{font-family:monospace;font-size:.8em;color:#555;word-break:break-all;white-space:pre-wrap}
            .broken{color:#b00020;font-weight:bold}</style></head><body>
            <h1>工单卷宗 %1$s</h1>
            """;

    private DossierPage() {}

    static String of(Gathered found, Collected collected) {
        StringBuilder page =
                new StringBuilder(HEAD.formatted(escaped(found.view().caseNo())));
        if (!found.isArchived()) {
            page.append("<p class=\"broken\">")
                    .append(DossierManifest.UNOFFICIAL)
                    .append("</p>\n");
        }
        page.append(verdict(found.verification())).append(archivings(found)).append("<h2>工单</h2>\n<table>\n");
        facts(found.view())
                .forEach((name, value) ->
                        page.append("<tr><th>%s</th><td>%s</td></tr>%n".formatted(name, escaped(value))));
        page.append(
                "</table>\n<h2>时间线</h2>\n<table>\n<tr><th>序号</th><th>时间</th><th>事项</th><th>经办人</th><th>内容与封条</th></tr>\n");
        found.lines().forEach(each -> page.append(row(each.line())));
        return page.append("</table>\n<h2>附件</h2>\n<table>\n<tr><th>名称</th><th>上传</th><th>SHA-256 或未收录原因</th></tr>\n")
                .append(attachments(collected))
                .append("</table>\n<p>校验方法见 verify.txt，文件清单见 manifest.json。</p>\n</body></html>\n")
                .toString();
    }

    private static String attachments(Collected collected) {
        StringBuilder rows = new StringBuilder();
        collected
                .attached()
                .forEach(each -> rows.append("<tr><td>%s</td><td>%s %s</td><td class=\"hash\">%s</td></tr>%n"
                        .formatted(
                                escaped(each.name()),
                                time(each.uploadedAt()),
                                escaped(each.uploadedBy()),
                                each.sha256())));
        collected
                .missing()
                .forEach(each -> rows.append("<tr><td>%s</td><td></td><td class=\"broken\">未收录：%s</td></tr>%n"
                        .formatted(escaped(each.name()), escaped(each.reason()))));
        return rows.toString();
    }

    static String escaped(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
    }

    private static String verdict(Timeline.Verification verification) {
        return verification.intact()
                ? "<p>校验结果：共 %d 条，完整无改动。末端封条 <span class=\"hash\">%s</span></p>%n"
                        .formatted(verification.entries(), verification.head())
                : "<p class=\"broken\">校验结果：第 %d 条起不符，时间线已被改动！</p>%n".formatted(verification.firstBroken());
    }

    private static String archivings(Gathered found) {
        StringBuilder text = new StringBuilder();
        DossierManifest.Archiving.in(found.lines())
                .forEach(each -> text.append("<p>第 %d 次归档：%s，至第 %d 条，封条 <span class=\"hash\">%s</span></p>%n"
                        .formatted(each.ordinal(), time(each.at()), each.entries(), each.head())));
        return text.toString();
    }

    private static Map<String, String> facts(CaseView view) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("标题", view.title());
        facts.put("状态", view.statusName());
        facts.put("归档结果", label(view.outcome()));
        facts.put("诉求类型", label(view.type()));
        facts.put("紧急程度", label(view.urgency()));
        facts.put("诉求类别", view.category());
        facts.put("来源渠道", view.channel());
        facts.put("街道", view.street());
        facts.put("社区", view.community());
        facts.put("承办单位", view.unitName());
        facts.put("受理时间", time(view.registeredAt()));
        facts.put("结案时间", time(view.closedAt()));
        facts.put("终结时间", time(view.endedAt()));
        facts.put("首次满意度", label(view.firstSatisfaction()));
        facts.put("最终满意度", label(view.finalSatisfaction()));
        return facts;
    }

    private static String row(TimelineLine line) {
        return "<tr><td>%d</td><td>%s</td><td>%s</td><td>%s</td><td><pre>%s</pre><span class=\"hash\">%s</span></td></tr>%n"
                .formatted(
                        line.seq(),
                        time(line.at()),
                        escaped(line.what()),
                        escaped(actor(line)),
                        escaped(EventJson.write(line.details())),
                        line.hash());
    }

    private static String actor(TimelineLine line) {
        return line.actorUnit() == null ? line.actorName() : line.actorName() + "（" + line.actorUnit() + "）";
    }

    private static String label(Coded code) {
        return code == null ? null : code.label();
    }

    private static String time(Instant at) {
        return at == null ? null : TIME.format(at);
    }
}
