package cn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource({
        "请回电13812345678谢谢, 请回电[电话]谢谢",
        "电话138 1234 5678, 电话[电话]",
        "手机+86-13912345678。, 手机[电话]。",
        "座机027-87654321找李女士, 座机[电话]找李女士",
        "身份证420106199001011234, 身份证[证件号]",
        "身份证42010619900101123X号, 身份证[证件号]号",
        "发到a.b@example.com, 发到[邮箱]",
        "2026年11月21日 第12345号 共138户, 2026年11月21日 第12345号 共138户",
        "订单号 2013812345678901, 订单号 2013812345678901"
    })
    void numbers_that_lead_to_a_person_are_taken_out_and_others_stay(String text, String masked) {
        assertThat(Masking.text(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "我住在晨光小区A2栋的楼下, 我住在晨光小区[门牌]的楼下",
        "我们家住和平路15号3单元502，很吵, 我们家住和平路[门牌]，很吵",
        "本人居住于临江社区十四栋二单元。, 本人居住于临江社区[门牌]。",
        "我叫[诉求人]，现住和平路15号, 我叫[诉求人]，现住和平路[门牌]",
        "住址：和平路7号, 住址：和平路[门牌]",
        "和平路15号门口积水，15号楼停电, 和平路15号门口积水，15号楼停电",
        "给我们住户特别是一楼住户带来困扰, 给我们住户特别是一楼住户带来困扰",
        "我是住在同一栋楼的业主, 我是住在同一栋楼的业主"
    })
    void of_a_home_the_door_is_taken_out_and_the_place_of_a_matter_stays(String text, String masked) {
        assertThat(Masking.text(text)).isEqualTo(masked);
    }

    @Test
    void the_reporters_own_name_is_taken_out() {
        assertThat(Masking.text("我叫张小伟，张小伟家漏水", "张小伟")).isEqualTo("我叫[诉求人]，[诉求人]家漏水");
        assertThat(Masking.text("张灯结彩", "张"))
                .as("a single character is no name")
                .isEqualTo("张灯结彩");
    }

    @Test
    void for_display_a_phone_keeps_five_digits_and_a_name_its_first_character() {
        assertThat(Masking.phone("13812345678")).isEqualTo("138******78");
        assertThat(Masking.phone("12345")).isEqualTo("*****");
        assertThat(Masking.name("欧阳小伟")).isEqualTo("欧***");
        assertThat(Masking.name(null)).isNull();
    }
}
