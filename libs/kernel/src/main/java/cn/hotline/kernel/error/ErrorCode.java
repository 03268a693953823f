package cn.hotline.kernel.error;

/**
 * One kind of refusal 错误码: a service's own enum implements this, and every problem response carries one of them.
 *
 * <p>The slug is the contract: clients branch on it, so it never changes its meaning.
 */
public interface ErrorCode {
    /** The stable code, lower-case with hyphens, e.g. {@code return-window-over}. */
    String slug();

    /** What kind of refusal it is; decides the HTTP status. */
    ErrorKind kind();

    /** What happened, for people, in Chinese; may hold {@code {0}}, {@code {1}} … for the arguments of {@link DomainException}. */
    String text();
}
