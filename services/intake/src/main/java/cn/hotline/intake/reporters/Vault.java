package cn.hotline.intake.reporters;

import cn.hotline.events.EventJson;
import cn.hotline.intake.IntakeConfig;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals personal data 个人信息加密 with AES-256-GCM and opens them again.
 *
 * <p>INVARIANT: the case id is part of what is authenticated, so one case's data cannot be put in another's row.
 */
@ApplicationScoped
public class Vault {
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeys.Identified active;
    private final List<SecretKeys.Identified> known;

    Vault(IntakeConfig config) {
        active = SecretKeys.identified(
                "hotline.intake.keys.encryption", config.keys().encryption());
        known = Stream.concat(
                        Stream.of(active),
                        config.keys().previousEncryption().orElse(List.of()).stream()
                                .map(key -> SecretKeys.identified("hotline.intake.keys.previous-encryption", key)))
                .toList();
    }

    /** The short id of the key that seals now, in hex: the first four bytes of everything sealed with it. */
    public String keyId() {
        return HexFormat.of().toHexDigits(active.id());
    }

    /** Key id (4 bytes), initialization vector (12), cipher text with its tag. */
    public byte[] seal(CaseId caseId, PersonalData data) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] plain = EventJson.write(data).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, active.key(), iv, caseId, plain);
        return ByteBuffer.allocate(Integer.BYTES + IV_BYTES + sealed.length)
                .putInt(active.id())
                .put(iv)
                .put(sealed)
                .array();
    }

    /**
     * The data again; a changed byte, another case or a lost key is an error, never other data.
     *
     * @throws SealUnreadable naming the case and the key, never the data
     */
    public PersonalData open(CaseId caseId, byte[] sealed) {
        if (sealed.length <= Integer.BYTES + IV_BYTES) {
            throw new SealUnreadable("sealed data of case " + caseId + " are incomplete");
        }
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        int id = buffer.getInt();
        byte[] iv = new byte[IV_BYTES];
        buffer.get(iv);
        byte[] body = new byte[buffer.remaining()];
        buffer.get(body);
        SecretKey key = known.stream()
                .filter(each -> each.id() == id)
                .map(SecretKeys.Identified::key)
                .findFirst()
                .orElseThrow(() -> new SealUnreadable("encryption key "
                        + HexFormat.of().toHexDigits(id) + " of case " + caseId + " is not configured"));
        try {
            return EventJson.read(run(Cipher.DECRYPT_MODE, key, iv, caseId, body), PersonalData.class);
        } catch (IOException e) {
            throw new SealUnreadable("sealed data of case " + caseId + " are unreadable");
        }
    }

    private static byte[] run(int mode, SecretKey key, byte[] iv, CaseId caseId, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(caseId.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new SealUnreadable("sealed data of case " + caseId + " do not fit their key", e);
        }
    }
}
