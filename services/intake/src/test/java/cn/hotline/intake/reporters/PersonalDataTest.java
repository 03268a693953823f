package cn.hotline.intake.reporters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    private final PersonalData mobile = new PersonalData("欧阳玄烛", "+86 13970809001", "泄检巷 7 号", "标题", "内容", "地点");
    private final PersonalData landline = new PersonalData("Li Ming", "027-87609790", null, "标题", "内容", "地点");

    @ParameterizedTest
    @ValueSource(strings = {"欧阳玄烛", "欧阳 玄烛", "欧 阳 玄 烛", "欧阳　玄烛"})
    void the_name_is_replaced_however_it_is_spaced(String written) {
        assertThat(mobile.mask("我叫" + written + "。")).isEqualTo("我叫[诉求人]。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13970809001", "139-7080-9001", "139 7080 9001", "1397080 9001", "１３９７０８０９００１"})
    void the_mobile_number_is_replaced_however_it_is_written(String written) {
        assertThat(mobile.mask("电话" + written + "。")).isEqualTo("电话[电话]。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"027-87609790", "02787609790", "027 8760 9790", "(027)87609790"})
    void the_telephone_is_replaced_with_and_without_its_hyphen(String written) {
        assertThat(landline.mask("电话" + written + "。")).doesNotContain("8760").endsWith("[电话]。");
    }

    @Test
    void the_address_is_replaced_in_texts_and_stays_where_the_matter_is() {
        assertThat(mobile.mask("我住泄检巷7号")).isEqualTo("我住[住址]");
        assertThat(mobile.maskPlace("泄检巷7号门口")).isEqualTo("泄检巷7号门口");
    }

    @Test
    void what_is_not_the_reporters_stays() {
        assertThat(landline.mask("李明在 2026-11-21 反映，编号 87609")).isEqualTo("李明在 2026-11-21 反映，编号 87609");
        assertThat(landline.mask("I am LI MING")).isEqualTo("I am [诉求人]");
        assertThat(new PersonalData("王", "110", "家", null, null, null).mask("王家 110"))
                .isEqualTo("王家 110");
        assertThat(new PersonalData(null, null, null, null, null, null).mask(null))
                .isNull();
    }
}
