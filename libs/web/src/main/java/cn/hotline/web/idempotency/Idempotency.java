package cn.hotline.web.idempotency;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.security.Caller;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes a creating POST safe to repeat: the first answer under an {@code Idempotency-Key} is kept in the same transaction as its
 * effect and given again to every repetition.
 *
 * <p>INVARIANT: the key's row is inserted before the effect, so of two requests at once the second waits for the first.
 */
@ApplicationScoped
public class Idempotency {
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;

    Idempotency(EntityManager entities, ObjectMapper json, Caller caller) {
        this.entities = entities;
        this.json = json;
        this.caller = caller;
    }

    /**
     * Runs the effect once per caller, operation and key.
     *
     * @param key the Idempotency-Key header; without one the effect just runs
     * @param operation the operationId
     * @param request what the caller sent; a repetition must send the same
     * @param type the answer's type
     * @throws DomainException {@code idempotency-key-reused} when the key was used with another request
     */
    @Transactional
    public <T> T once(String key, String operation, Object request, Class<T> type, Supplier<T> effect) {
        if (key == null || key.isBlank()) {
            return effect.get();
        }
        if (key.length() > 100) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "Idempotency-Key", "不超过 100 个字符");
        }
        String scope = caller.actor().id() + "/" + operation + "/" + key;
        String fingerprint = fingerprint(write(request));
        int inserted = entities.createNativeQuery(
                        "insert into idempotency_key (scope, fingerprint) values (?1, ?2) on conflict do nothing")
                .setParameter(1, scope)
                .setParameter(2, fingerprint)
                .executeUpdate();
        if (inserted == 0) {
            return repeated(scope, fingerprint, type);
        }
        T answer = effect.get();
        entities.createNativeQuery("update idempotency_key set answer = ?2 where scope = ?1")
                .setParameter(1, scope)
                .setParameter(2, write(answer))
                .executeUpdate();
        return answer;
    }

    private <T> T repeated(String scope, String fingerprint, Class<T> type) {
        List<?> rows = entities.createNativeQuery("select fingerprint, answer from idempotency_key where scope = ?1")
                .setParameter(1, scope)
                .getResultList();
        Object[] row = (Object[]) rows.get(0);
        if (!fingerprint.equals(row[0])) {
            throw new DomainException(CommonError.IDEMPOTENCY_KEY_REUSED);
        }
        try {
            return json.readValue((String) row[1], type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored answer is unreadable", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    private static String fingerprint(String request) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
