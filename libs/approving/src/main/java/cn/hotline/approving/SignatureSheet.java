package cn.hotline.approving;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who must sign a wish of a unit and who has 签字单: in any order, each once; a refusal decides at once, a grant needs everyone's.
 *
 * @param required role identifiers
 * @param signedBy role identifiers that have signed
 * @param signers accounts that have signed
 */
@Embeddable
public record SignatureSheet(String[] required, String[] signedBy, String[] signers) {
    static SignatureSheet empty(String... required) {
        return new SignatureSheet(required, new String[0], new String[0]);
    }

    /**
     * The role in which the actor signs now.
     *
     * @throws DomainException {@code not-a-signatory} when it is not for this actor, {@code already-signed} when the actor or the
     *     actor's role has signed
     */
    public Role roleOf(Actor actor) {
        List<Role> own = Arrays.stream(Role.values())
                .filter(role -> List.of(required).contains(role.id()) && actor.hasRole(role))
                .toList();
        if (own.isEmpty()) {
            throw new DomainException(ApprovalError.NOT_A_SIGNATORY, labels());
        }
        if (List.of(signers).contains(actor.id())) {
            throw new DomainException(ApprovalError.ALREADY_SIGNED);
        }
        return own.stream()
                .filter(role -> !List.of(signedBy).contains(role.id()))
                .findFirst()
                .orElseThrow(() -> new DomainException(ApprovalError.ALREADY_SIGNED));
    }

    /** The sheet with one signature more. */
    public SignatureSheet signed(Role role, Actor by) {
        return new SignatureSheet(required, with(signedBy, role.id()), with(signers, by.id()));
    }

    /** Whether everyone has signed. */
    public boolean isComplete() {
        return List.of(signedBy).containsAll(List.of(required));
    }

    private String labels() {
        return Stream.of(Role.values())
                .filter(role -> List.of(required).contains(role.id()))
                .map(Role::label)
                .collect(Collectors.joining("和"));
    }

    private static String[] with(String[] some, String more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
