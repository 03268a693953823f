package cn.hotline.intake.reporters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.intake.IntakeConfig;
import cn.hotline.kernel.id.CaseId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static final PersonalData DATA = new PersonalData("张小丽", "13800138000", "珞喻路 1 号", "标题", "内容", "地点");
    private static final String OLD = key('o');
    private static final String NEW = key('n');

    private final CaseId caseId = CaseId.next();

    @Test
    void what_was_sealed_is_opened_again_and_never_looks_the_same_twice() {
        Vault vault = new Vault(config(NEW, List.of(), NEW));
        byte[] sealed = vault.seal(caseId, DATA);

        assertThat(vault.open(caseId, sealed)).isEqualTo(DATA);
        assertThat(vault.seal(caseId, DATA)).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("张小丽", "13800138000");
    }

    @Test
    void sealed_data_of_another_case_or_with_a_changed_byte_do_not_open() {
        Vault vault = new Vault(config(NEW, List.of(), NEW));
        byte[] sealed = vault.seal(caseId, DATA);

        assertThatThrownBy(() -> vault.open(CaseId.next(), sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(caseId, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void after_a_change_of_keys_the_earlier_data_still_open() {
        byte[] sealed = new Vault(config(OLD, List.of(), NEW)).seal(caseId, DATA);

        assertThat(new Vault(config(NEW, List.of(OLD), NEW)).open(caseId, sealed))
                .isEqualTo(DATA);
        assertThatThrownBy(() -> new Vault(config(NEW, List.of(), NEW)).open(caseId, sealed))
                .hasMessageContaining("not configured");
    }

    @Test
    void a_key_of_the_wrong_form_stops_the_start_without_being_shown() {
        assertThatThrownBy(() -> new Vault(config("c2hvcnQ=", List.of(), NEW)))
                .hasMessage("hotline.intake.keys.encryption must be 32 bytes in base64");
        assertThatThrownBy(() -> new Vault(config("***", List.of(), NEW))).hasMessageNotContaining("***");
    }

    @Test
    void a_phone_has_one_hash_however_it_is_written_and_another_under_another_key() {
        SearchHash hash = new SearchHash(config(NEW, List.of(), NEW));

        assertThat(hash.phone("+86 138-0013 8000")).isEqualTo(hash.phone("13800138000"));
        assertThat(hash.phone("008613800138000")).isEqualTo(hash.phone("13800138000"));
        assertThat(hash.phone("13800138001")).isNotEqualTo(hash.phone("13800138000"));
        assertThat(hash.name("13800138000")).isNotEqualTo(hash.phone("13800138000"));
        assertThat(new SearchHash(config(NEW, List.of(), OLD)).phone("13800138000"))
                .isNotEqualTo(hash.phone("13800138000"));
        assertThat(hash.phone(" ")).isNull();
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.UTF_8));
    }

    private static IntakeConfig config(String encryption, List<String> previous, String search) {
        IntakeConfig.Keys keys = new IntakeConfig.Keys() {
            @Override
            public String encryption() {
                return encryption;
            }

            @Override
            public Optional<List<String>> previousEncryption() {
                return Optional.of(previous);
            }

            @Override
            public String search() {
                return search;
            }
        };
        return new IntakeConfig() {
            @Override
            public Attachments attachments() {
                throw new UnsupportedOperationException();
            }

            @Override
            public String district() {
                return "HS";
            }

            @Override
            public boolean seed() {
                return true;
            }

            @Override
            public java.time.Duration messageWait() {
                return java.time.Duration.ofDays(30);
            }

            @Override
            public Optional<String> callCentreAccount() {
                return Optional.empty();
            }

            @Override
            public Keys keys() {
                return keys;
            }
        };
    }
}
