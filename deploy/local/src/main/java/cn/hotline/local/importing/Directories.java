package cn.hotline.local.importing;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.api.ServiceAway;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;

/** Reads the directories the mapping needs; they spread by events, so a young system is given a moment. */
final class Directories {
    private static final int TRIES = 60;
    private static final long PAUSE_MILLIS = 500;

    private final HotlineApi api;
    private final String user;

    Directories(HotlineApi api, String user) {
        this.api = api;
        this.user = user;
    }

    /** @param forcedChannel a channel's code; null to go by the rows */
    DemandBodies bodies(String forcedChannel) {
        Categories categories = new Categories(list(ServiceModule.INTAKE, "categories"));
        for (int tried = 1; categories.isEmpty() && tried < TRIES; tried++) {
            pause();
            categories = new Categories(list(ServiceModule.INTAKE, "categories"));
        }
        Channels channels = new Channels(list(ServiceModule.INTAKE, "channels"));
        if (forcedChannel != null && !channels.has(forcedChannel)) {
            throw new IllegalArgumentException("没有渠道 no such channel: " + forcedChannel);
        }
        Streets streets = new Streets(list(ServiceModule.DISPATCH, "units"));
        return new DemandBodies(categories, channels, streets, forcedChannel, Clock.systemUTC());
    }

    private JsonNode list(ServiceModule service, String name) {
        Answer answer = api.send(Call.get("GET " + name, user, service, "/api/v1/" + name));
        if (!answer.ok()) {
            throw new ServiceAway(name + ": " + answer.problem());
        }
        return answer.body();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceAway("interrupted");
        }
    }
}
