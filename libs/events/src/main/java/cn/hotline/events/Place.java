package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where the matter is 事发地点 (not where the reporter lives).
 *
 * @param street the street's unit code; null when unknown
 * @param community the community's unit code; null when unknown
 * @param address free text, masked; may be null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(UnitCode street, UnitCode community, String address) {}
