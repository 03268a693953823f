package cn.hotline.lifecycle.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.kernel.Role;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.lifecycle.sealing.FakeIntake.File;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(FakeIntake.class)
class DossierAttachmentsTest {
    private static final String LEADER = Tokens.of(Role.CENTRE_LEADER);
    private final CaseStory story = new CaseStory();

    @Test
    void an_archived_case_is_official_and_holds_its_attachments() throws IOException {
        File photo = new File(UUID.randomUUID().toString(), "现场/../照片.jpg", "picture", 200);
        FakeIntake.FILES.put(story.id.toString(), List.of(photo));
        story.registered().answered().archived(CaseOutcome.ANSWERED);
        Reader.awaitStatus(story, "ARCHIVED");

        Map<String, String> dossier = dossier();

        JsonNode manifest = json(dossier, "manifest.json");
        assertThat(manifest.get("official").asBoolean()).isTrue();
        assertThat(manifest.has("notice")).isFalse();
        assertThat(manifest.at("/attachments/0/sha256").asText()).isEqualTo(photo.sha256());
        String path = manifest.at("/attachments/0/path").asText();
        assertThat(path).isEqualTo("attachments/001-现场_.._照片.jpg");
        assertThat(dossier.get(path)).isEqualTo("picture");
        assertThat(manifest.get("files")).anySatisfy(file -> {
            assertThat(file.get("path").asText()).isEqualTo(path);
            assertThat(file.get("sha256").asText()).isEqualTo(photo.sha256());
        });
        assertThat(manifest.get("missing")).isEmpty();
        assertThat(FakeIntake.TOKENS).contains("Bearer " + LEADER);
        assertThat(dossier.get("index.html")).contains(photo.sha256()).doesNotContain("非正式卷宗");
    }

    @Test
    void a_case_that_is_not_archived_says_so_wherever_one_looks() throws IOException {
        story.registered();
        Reader.awaitStatus(story, "REGISTERED");

        Map<String, String> dossier = dossier();

        assertThat(dossier.get("index.html")).contains("未归档，非正式卷宗");
        for (String file : List.of("manifest.json", "case.json")) {
            assertThat(json(dossier, file).get("official").asBoolean()).isFalse();
            assertThat(json(dossier, file).get("notice").asText()).isEqualTo("未归档，非正式卷宗");
        }
    }

    @ParameterizedTest
    @CsvSource({"403, 无权查看附件", "404, 受理服务没有找到", "500, 受理服务应答 500", "0, 受理服务应答超时"})
    void when_the_list_cannot_be_had_the_dossier_says_why(int status, String reason) throws IOException {
        FakeIntake.REFUSALS.put(story.id.toString(), status);
        story.registered();
        Reader.awaitStatus(story, "REGISTERED");

        Map<String, String> dossier = dossier();

        assertThat(json(dossier, "manifest.json").at("/missing/0/reason").asText())
                .isEqualTo(reason);
        assertThat(dossier.get("index.html")).contains("未收录：" + reason);
        assertThat(dossier).containsKey("sealed/00001.json");
    }

    @Test
    void an_attachment_that_cannot_be_had_is_named_and_the_others_are_there() throws IOException {
        File lost = new File(UUID.randomUUID().toString(), "录音.mp3", "sound", 404);
        File there = new File(UUID.randomUUID().toString(), "回复.pdf", "letter", 200);
        FakeIntake.FILES.put(story.id.toString(), List.of(lost, there));
        story.registered();
        Reader.awaitStatus(story, "REGISTERED");

        JsonNode manifest = json(dossier(), "manifest.json");

        assertThat(manifest.at("/missing/0/attachmentId").asText()).isEqualTo(lost.id());
        assertThat(manifest.at("/missing/0/sha256").asText()).isEqualTo(lost.sha256());
        assertThat(manifest.at("/missing/0/reason").asText()).isEqualTo("受理服务没有找到");
        assertThat(manifest.get("attachments")).hasSize(1);
    }

    @Test
    void when_the_time_for_all_attachments_is_over_the_rest_are_named_as_missing() throws IOException {
        List<File> files = List.of(
                new File(UUID.randomUUID().toString(), "一.jpg", "one", 200),
                new File(UUID.randomUUID().toString(), "二.jpg", "two", 0),
                new File(UUID.randomUUID().toString(), "三.jpg", "three", 0),
                new File(UUID.randomUUID().toString(), "四.jpg", "four", 200));
        FakeIntake.FILES.put(story.id.toString(), files);
        story.registered();
        Reader.awaitStatus(story, "REGISTERED");

        Map<String, String> dossier = dossier();

        JsonNode manifest = json(dossier, "manifest.json");
        assertThat(manifest.at("/attachments/0/name").asText()).isEqualTo("一.jpg");
        assertThat(manifest.get("attachments")).hasSize(1);
        assertThat(manifest.get("missing"))
                .extracting(
                        each -> each.get("name").asText() + each.get("reason").asText())
                .containsExactly("二.jpg受理服务应答超时", "三.jpg受理服务应答超时", "四.jpg收录附件的时限已到");
        assertThat(dossier.get("index.html")).contains("四.jpg", "未收录：收录附件的时限已到");
    }

    private Map<String, String> dossier() throws IOException {
        byte[] file = RestAssured.given()
                .header("Authorization", "Bearer " + LEADER)
                .get("/api/v1/cases/" + story.id + "/dossier")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        // for whoever wants to look at one, or to hold the offline command against it
        Files.write(Path.of("target", "dossier.zip"), file);
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.put(each.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static JsonNode json(Map<String, String> dossier, String file) throws IOException {
        return new ObjectMapper().readTree(dossier.get(file));
    }
}
