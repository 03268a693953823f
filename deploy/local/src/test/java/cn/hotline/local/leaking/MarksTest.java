package cn.hotline.local.leaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A planted mark is found in every form; what only looks like one is not. */
class MarksTest {
    private static final String NAME = "玄烛";
    private final Marks marks = new Marks(NAME, "1397080");

    @Test
    void a_mark_in_plain_bytes_is_found_and_said_with_its_place() {
        Marks.Found found =
                marks.in("topic x/3@17 value", "{\"name\":\"欧阳玄烛\"}").get(0);
        assertThat(found.leak()).isEqualTo("topic x value: 玄烛");
        assertThat(found.around()).contains("欧阳玄烛");
    }

    @Test
    void an_escaped_and_an_encoded_mark_are_found() {
        assertThat(marks.in("json", "{\"name\":\"\\u7384\\u70db\"}")).hasSize(1);
        assertThat(marks.in("url", "/api/v1/demands?name=%E7%8E%84%E7%83%9B")).hasSize(1);
        String hex = HexFormat.of().formatHex("欧阳玄烛".getBytes(StandardCharsets.UTF_8));
        assertThat(marks.in("bytea", "(1,\"\\\\x" + hex + "\")")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "姓名："})
    void a_mark_in_base64_is_found_at_any_alignment(String before) {
        String text = before + "欧阳玄烛 and more";
        String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        assertThat(marks.in("base64", encoded)).isNotEmpty();
    }

    @Test
    void a_mark_in_the_middle_of_bytes_that_are_no_text_is_found() {
        byte[] bytes = "xx1397080xx".getBytes(StandardCharsets.UTF_8);
        bytes[0] = (byte) 0xff;
        bytes[10] = 0;
        assertThat(marks.in("bytes", bytes)).hasSize(1);
    }

    @Test
    void masked_texts_hold_no_mark() {
        assertThat(marks.in("masked", "欧*** 139******01 [诉求人] 玄、烛")).isEmpty();
    }
}
