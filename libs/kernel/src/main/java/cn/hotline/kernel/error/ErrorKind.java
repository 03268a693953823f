package cn.hotline.kernel.error;

/** The kinds of refusal; each has one HTTP status. */
public enum ErrorKind {
    /** The request is malformed or a field breaks its rule. */
    INVALID(400),
    /** No valid token. */
    UNAUTHENTICATED(401),
    /** The role or the unit does not allow it. */
    FORBIDDEN(403),
    /** No such thing, or none this caller may know of. */
    NOT_FOUND(404),
    /** The thing's present status, or another thing, does not allow it. */
    CONFLICT(409),
    /** Someone else changed the thing since the caller read it. */
    STALE(412),
    /** The request is well formed but a rule of the domain refuses it. */
    RULE(422),
    /** The caller must say which version it read (If-Match). */
    PRECONDITION_REQUIRED(428),
    /** Too much is asked at present; see {@link TryLater}. */
    TOO_MANY(429),
    /** Something the answer needs is out of reach; see {@link TryLater}. */
    AWAY(503);

    private final int status;

    ErrorKind(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
