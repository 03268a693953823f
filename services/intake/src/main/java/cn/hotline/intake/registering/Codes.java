package cn.hotline.intake.registering;

import cn.hotline.events.Place;
import cn.hotline.intake.IntakeError;
import cn.hotline.intake.channels.Requirements;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What the directories say 目录核对 of the codes in a demand; null names are unknown or retired entries.
 *
 * @param street the street given, or the one the community belongs to
 * @param communityStreet the street of the community; null when the directory does not know it
 * @param tags codes of the tags given, by code or by name
 * @param unknownTags what is no tag today
 */
record Codes(
        String categoryName,
        String street,
        String streetName,
        String communityName,
        String communityStreet,
        Set<String> tags,
        Set<String> unknownTags) {
    private static final int DIGITS_OF_A_LEVEL = 2;

    void requireCategory(CategoryCode category, Requirements requirements) {
        if (category == null) {
            return;
        }
        if (categoryName == null) {
            throw new DomainException(IntakeError.UNKNOWN_CATEGORY, category);
        }
        if (category.value().length() < requirements.categoryLevel() * DIGITS_OF_A_LEVEL) {
            throw new DomainException(IntakeError.CATEGORY_TOO_COARSE, requirements.categoryLevel(), category);
        }
    }

    void requirePlace(Place place) {
        if (place == null) {
            return;
        }
        requireUnit(place.street(), streetName, IntakeError.UNKNOWN_STREET);
        requireUnit(place.community(), communityName, IntakeError.UNKNOWN_COMMUNITY);
        boolean elsewhere = place.street() != null
                && place.community() != null
                && communityStreet != null
                && !communityStreet.equals(place.street().value());
        if (elsewhere) {
            throw new DomainException(IntakeError.COMMUNITY_OF_OTHER_STREET, place.community(), place.street());
        }
        if ((place.longitude() == null) != (place.latitude() == null)) {
            throw new DomainException(IntakeError.COORDINATES_INCOMPLETE);
        }
    }

    /** The place with the street its community belongs to. */
    Place complete(Place place) {
        if (place == null || place.street() != null || streetName == null) {
            return place;
        }
        return new Place(
                new UnitCode(street),
                place.community(),
                place.address(),
                place.grid(),
                place.longitude(),
                place.latitude());
    }

    /**
     * The codes of the tags given; tags a demand carries already may stay after their time.
     *
     * @param mask takes the reporter out of a refusal's text
     */
    Set<String> tagsBeside(Set<String> given, Set<String> carried, UnaryOperator<String> mask) {
        if (given == null) {
            return null;
        }
        Set<String> codes = new TreeSet<>(tags);
        for (String tag : unknownTags) {
            if (!carried.contains(tag)) {
                throw new DomainException(IntakeError.UNKNOWN_TAG, mask.apply(tag));
            }
            codes.add(tag);
        }
        return codes;
    }

    private static void requireUnit(UnitCode code, String name, IntakeError error) {
        if (code != null && name == null) {
            throw new DomainException(error, code);
        }
    }
}
