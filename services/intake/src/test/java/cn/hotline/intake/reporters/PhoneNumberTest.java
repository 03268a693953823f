package cn.hotline.intake.reporters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "13800138000, 13800138000",
        "138-0013-8000, 13800138000",
        "138 0013 8000, 13800138000",
        "19912345678, 19912345678",
        "+86 13800138000, 13800138000",
        "+86-138-0013-8000, 13800138000",
        "8613800138000, 13800138000",
        "0086 13800138000, 13800138000",
        "013800138000, 13800138000",
        "027-87654321, 02787654321",
        "02787654321, 02787654321",
        "027 8765 4321, 02787654321",
        "(027)87654321, 02787654321",
        "（027）87654321, 02787654321",
        "027—87654321, 02787654321",
        "+86 27 8765 4321, 02787654321",
        "+86-027-87654321, 02787654321",
        "0086 27 87654321, 02787654321",
        "010-62345678, 01062345678",
        "+86 10 62345678, 01062345678",
        "0713-8123456, 07138123456",
        "0755-26781234, 075526781234",
        "027-87654321-801, 02787654321801",
        "027-87654321转801, 02787654321801",
        "87654321, 87654321",
        "8765-4321, 87654321",
        "8123456, 8123456",
        "12345, 12345",
        "110, 110",
        "10086, 10086",
        "12315, 12315",
        "95588, 95588",
        "95188888, 95188888",
        "96110, 96110",
        "400-820-8820, 4008208820",
        "4008208820, 4008208820",
        "800 810 1818, 8008101818",
        "+86 400 820 8820, 4008208820",
        "+86 12345, 12345",
        "+852 2345 6789, +85223456789",
        "00852-23456789, +85223456789",
        "+853 2871 8888, +85328718888",
        "+1 380 013 8000, +13800138000",
        "+44 20 7946 0958, +442079460958",
    })
    void a_number_has_one_plain_form_however_it_is_told(String told, String plain) {
        assertThat(told).matches(PhoneNumber.FORM);
        assertThat(PhoneNumber.plain(told)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1380",
                "13800",
                "138001380",
                "1380013800",
                "138001380000",
                "12800138000",
                "10800138000",
                "138****8000",
                "138xxxx8000",
                "123",
                "1",
                "0",
                "000000",
                "00000000000",
                "11111111",
                "12345678",
                "654321",
                "876543210",
                "0278765",
                "027-1234567",
                "01-87654321",
                "027--87654321",
                "027-87654321-",
                "027-87654321-1234567",
                "400820882",
                "40082088201",
                "+86",
                "+86 1380013800",
                "+86138001380001",
                "+0 123456789",
                "+852 1234",
                "+1234567890123456",
                "tel:13800138000",
                "13800138000,",
                "13800138000 13900139000",
                "不详",
                "无",
                "-",
                "--------"
            })
    void what_is_a_part_of_a_number_or_none_is_refused(String told) {
        assertThat(told).doesNotMatch(PhoneNumber.FORM);
    }

    @ParameterizedTest
    @CsvSource({
        "027-87654321, 87654321",
        "027-8765-4321, 8765-4321",
        "+86 27 8765 4321, 027-87654321",
        "027-87654321转801, 027-87654321",
        "027-87654321转801, 87654321转801",
        "027-87654321-801, 8765 4321-801",
        "0713-8123456-8, 8123456",
        "87654321, 027-87654321",
        "+852 2345 6789, 2345 6789",
        "00852 23456789, 00852-2345-6789",
        "013800138000, 138-0013-8000",
    })
    void a_text_tells_nothing_of_it_however_it_is_written_there(String told, String written) {
        PersonalData person = new PersonalData(null, told, null, null, null, null);
        assertThat(person.mask("请回电" + written + "。"))
                .contains("[电话]")
                .doesNotContain("8765", "4321", "8123456", "2345", "6789", "0013", "801");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "+86 138-0013-8000", "0086 13800138000"})
    void it_is_shown_masked_in_the_same_way(String told) {
        assertThat(PhoneNumber.masked(told)).isEqualTo("138******00");
    }

    @ParameterizedTest
    @CsvSource({"+1 380 013 8000, 13800138000", "+852 23456789, 23456789", "027-87654321, 0713-87654321"})
    void two_numbers_are_not_taken_for_one(String one, String other) {
        assertThat(PhoneNumber.plain(one)).isNotEqualTo(PhoneNumber.plain(other));
    }
}
