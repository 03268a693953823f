package cn.hotline.closure.reviewing;

import cn.hotline.closure.comparing.Match;
import cn.hotline.events.code.DemandType;
import java.util.Optional;

/**
 * What was found out about a reply beside its own fields 审核所见.
 *
 * @param type of the demand; null when unknown
 * @param evidenceByCategory whether the demand's category asks for on-site evidence; empty when it says nothing of it
 * @param copiedFrom the earlier reply it resembles
 * @param offTheQuestion whether it shares no words with the demand
 */
record Observed(
        DemandType type, Optional<Boolean> evidenceByCategory, Optional<Match> copiedFrom, boolean offTheQuestion) {}
