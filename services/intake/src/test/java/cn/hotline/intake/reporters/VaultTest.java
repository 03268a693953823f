package cn.hotline.intake.reporters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.kernel.id.CaseId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static final PersonalData DATA = new PersonalData("张小丽", "13800138000", "珞喻路 1 号", "标题", "内容", "地点");
    private static final String OLD = TestKeys.of('o');
    private static final String NEW = TestKeys.of('n');

    private final CaseId caseId = CaseId.next();

    @Test
    void what_was_sealed_is_opened_again_and_never_looks_the_same_twice() {
        Vault vault = new Vault(TestKeys.config(NEW, List.of(), NEW));
        byte[] sealed = vault.seal(caseId, DATA);

        assertThat(vault.open(caseId, sealed)).isEqualTo(DATA);
        assertThat(vault.seal(caseId, DATA)).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("张小丽", "13800138000");
    }

    @Test
    void sealed_data_of_another_case_or_with_a_changed_byte_do_not_open() {
        Vault vault = new Vault(TestKeys.config(NEW, List.of(), NEW));
        byte[] sealed = vault.seal(caseId, DATA);

        assertThatThrownBy(() -> vault.open(CaseId.next(), sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(caseId, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void after_a_change_of_keys_the_earlier_data_still_open() {
        byte[] sealed = new Vault(TestKeys.config(OLD, List.of(), NEW)).seal(caseId, DATA);

        assertThat(new Vault(TestKeys.config(NEW, List.of(OLD), NEW)).open(caseId, sealed))
                .isEqualTo(DATA);
        assertThatThrownBy(() -> new Vault(TestKeys.config(NEW, List.of(), NEW)).open(caseId, sealed))
                .hasMessageContaining("not configured");
    }

    @Test
    void a_key_of_the_wrong_form_stops_the_start_without_being_shown() {
        assertThatThrownBy(() -> new Vault(TestKeys.config("c2hvcnQ=", List.of(), NEW)))
                .hasMessage("hotline.intake.keys.encryption must be 32 bytes in base64");
        assertThatThrownBy(() -> new Vault(TestKeys.config("***", List.of(), NEW)))
                .hasMessageNotContaining("***");
    }

    @Test
    void a_phone_has_one_hash_however_it_is_written_and_another_under_another_key() {
        SearchHash hash = new SearchHash(TestKeys.config(NEW, List.of(), NEW));

        assertThat(hash.phone("+86 138-0013 8000")).isEqualTo(hash.phone("13800138000"));
        assertThat(hash.phone("008613800138000")).isEqualTo(hash.phone("13800138000"));
        assertThat(hash.phone("13800138001")).isNotEqualTo(hash.phone("13800138000"));
        assertThat(hash.name("13800138000")).isNotEqualTo(hash.phone("13800138000"));
        assertThat(new SearchHash(TestKeys.config(NEW, List.of(), OLD)).phone("13800138000"))
                .isNotEqualTo(hash.phone("13800138000"));
        assertThat(hash.phone(" ")).isNull();
    }
}
