package cn.hotline.intake.attaching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void a_name_loses_its_folders_its_control_characters_and_a_false_ending() {
        assertThat(name("现场 照片.jpg")).isEqualTo("现场 照片.png");
        assertThat(name("C:\\用户\\照片.PNG")).isEqualTo("照片.png");
        assertThat(name("../../etc/passwd")).isEqualTo("passwd.png");
        assertThat(name("a\r\nSet-Cookie: x=1.png")).isEqualTo("aSet-Cookie x=1.png");
        assertThat(name("照片.php.jpg")).isEqualTo("照片.php.png");
        assertThat(name("\u202Egpj.exe")).isEqualTo("gpj.png");
    }

    @Test
    void a_file_without_a_name_has_one() {
        assertThat(name(null)).isEqualTo("附件.png");
        assertThat(name("/")).isEqualTo("附件.png");
        assertThat(name("..")).isEqualTo("附件.png");
        assertThat(name(".htaccess")).isEqualTo("附件.png");
    }

    @Test
    void a_long_name_is_cut() {
        assertThat(name("长".repeat(300) + ".png")).isEqualTo("长".repeat(80) + ".png");
    }

    private static String name(String told) {
        return FileName.of(told, AttachmentType.PNG);
    }
}
