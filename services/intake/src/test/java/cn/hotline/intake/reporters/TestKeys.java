package cn.hotline.intake.reporters;

import cn.hotline.intake.IntakeConfig;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Keys 密钥 of the tests, each one letter again and again. */
final class TestKeys {
    /** The service under test knows it as an earlier key; see application.properties. */
    static final String EARLIER = of('e');

    private TestKeys() {}

    static String of(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.UTF_8));
    }

    /** A vault that knows this key only. */
    static Vault vault(String encryption) {
        return new Vault(config(encryption, List.of(), of('s')));
    }

    static IntakeConfig config(String encryption, List<String> previous, String search) {
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
            public String district() {
                return "HS";
            }

            @Override
            public boolean seed() {
                return true;
            }

            @Override
            public Duration messageWait() {
                return Duration.ofDays(30);
            }

            @Override
            public Optional<String> callCentreAccount() {
                return Optional.empty();
            }

            @Override
            public Keys keys() {
                return keys;
            }

            @Override
            public Retention retention() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Attachments attachments() {
                throw new UnsupportedOperationException();
            }
        };
    }
}
