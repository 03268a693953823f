package cn.hotline.dispatch.handling;

import cn.hotline.events.code.DispatchBasis;
import cn.hotline.kernel.Actor;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * What a dispatch rests on 派单依据, and who or what sent it 派单人.
 *
 * @param basisText the legal basis or the judgement, for people; may be null
 * @param catalogueEntryId the line of the catalogue it followed; null when it followed none
 * @param catalogueEntryVersion the line's version at that moment
 * @param sentBy account, or the service; null on orders from before it was kept
 */
@Embeddable
public record Grounds(
        @Enumerated(EnumType.STRING) DispatchBasis basis,
        String basisText,
        UUID catalogueEntryId,
        Long catalogueEntryVersion,
        String sentBy,
        String sentByName) {

    /** By judgement, or by a rule other than the catalogue. */
    public static Grounds of(DispatchBasis basis, String basisText, Actor by) {
        return new Grounds(basis, basisText, null, null, by.id(), by.name());
    }

    /** By a line of the catalogue. */
    public static Grounds ofCatalogue(UUID entry, long version, String basisText, Actor by) {
        return new Grounds(DispatchBasis.CATALOGUE, basisText, entry, version, by.id(), by.name());
    }
}
