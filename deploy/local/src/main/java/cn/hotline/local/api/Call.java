package cn.hotline.local.api;

import cn.hotline.local.stack.ServiceModule;

/**
 * One request in somebody's name.
 *
 * @param name what it is counted under, e.g. {@code POST intake/demands}
 * @param body sent as JSON, or a {@link Form}; null for none
 * @param version sent as If-Match; null for none
 * @param key sent as Idempotency-Key; null for none
 */
public record Call(
        String name,
        String user,
        String method,
        ServiceModule service,
        String path,
        Object body,
        Long version,
        String key) {
    public static Call get(String name, String user, ServiceModule service, String path) {
        return new Call(name, user, "GET", service, path, null, null, null);
    }

    public static Call post(String name, String user, ServiceModule service, String path, Object body) {
        return new Call(name, user, "POST", service, path, body, null, null);
    }

    public Call at(long seen) {
        return new Call(name, user, method, service, path, body, seen, key);
    }

    /** Safe to repeat under this key. */
    public Call once(String idempotencyKey) {
        return new Call(name, user, method, service, path, body, version, idempotencyKey);
    }
}
