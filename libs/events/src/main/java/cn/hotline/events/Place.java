package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where the matter is 事发地点 (not where the reporter lives).
 *
 * @param street the street's unit code; null when unknown
 * @param community the community's unit code; null when unknown
 * @param address free text, masked; may be null
 * @param grid code of the grid cell 网格; null when unknown
 * @param longitude degrees east, WGS 84; null when unknown
 * @param latitude degrees north, WGS 84; null when unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(
        UnitCode street, UnitCode community, String address, String grid, Double longitude, Double latitude) {
    /** A place told without grid cell and coordinates. */
    public Place(UnitCode street, UnitCode community, String address) {
        this(street, community, address, null, null, null);
    }
}
