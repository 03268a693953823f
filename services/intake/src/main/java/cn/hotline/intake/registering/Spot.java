package cn.hotline.intake.registering;

import cn.hotline.events.Place;
import cn.hotline.kernel.UnitCode;
import jakarta.persistence.Embeddable;

/** Where a demand's matter is 事发地点, as it is stored; the address is masked. */
@Embeddable
class Spot {
    private String street;
    private String community;
    private String address;
    private String grid;
    private Double longitude;
    private Double latitude;

    protected Spot() {}

    Spot(Place place) {
        street = code(place.street());
        community = code(place.community());
        address = place.address();
        grid = place.grid();
        longitude = place.longitude();
        latitude = place.latitude();
    }

    Place place() {
        return new Place(unit(street), unit(community), address, grid, longitude, latitude);
    }

    private static String code(UnitCode unit) {
        return unit == null ? null : unit.value();
    }

    private static UnitCode unit(String code) {
        return code == null ? null : new UnitCode(code);
    }
}
