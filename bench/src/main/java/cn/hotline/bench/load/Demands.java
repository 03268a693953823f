package cn.hotline.bench.load;

import cn.hotline.local.api.Call;
import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.demo.Staff;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Made-up demands 诉求: the same for a seed, no two the same, each from somebody else. */
final class Demands {
    private static final List<String> CHANNELS = List.of(
            "HOTLINE", "HOTLINE", "HOTLINE", "HOTLINE", "HOTLINE", "WEB_COMPLAINT", "WEB_COMPLAINT", "PEOPLE_CALL");
    private static final List<String> TYPES =
            List.of("COMPLAINT", "COMPLAINT", "COMPLAINT", "HELP", "HELP", "CONSULTATION");
    private static final List<String> WHERE = List.of("小区南门", "菜场旁", "地铁站出口", "学校东侧", "沿街商铺", "老年活动室", "停车场入口", "河堤步道");
    private static final List<String> WHAT = List.of(
            "持续多日无人处理，影响周边居民出行和休息",
            "已向物业反映三次，每次都答复正在联系",
            "夜间尤其严重，老人和孩子无法正常休息",
            "上月处理过一次，没几天又恢复原样",
            "现场没有任何警示标志，十分危险",
            "多户居民共同反映，希望尽快给出时间安排");
    private static final List<String> WISHES =
            List.of("请尽快派人到现场核实处理。", "希望公开处理结果和时限。", "请告知责任单位和联系方式。", "希望彻底解决，不要反复。");
    private static final String FAMILY_NAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
    private static final int CATEGORY_TRIES = 60;

    private record Category(String code, String name) {}

    private final String run;
    private final long seed;
    private final List<Category> categories = new ArrayList<>();
    private final List<String> streets = new ArrayList<>();

    /** @param run tells the numbers of this run from those of others */
    Demands(HotlineApi api, String run, long seed) {
        this.run = run;
        this.seed = seed;
        JsonNode listed = list(api, ServiceModule.INTAKE, "categories");
        // what dispatch seeds reaches intake by events
        for (int tried = 1; listed.isEmpty() && tried < CATEGORY_TRIES; tried++) {
            Waiting.millis(TimeUnit.SECONDS.toMillis(1));
            listed = list(api, ServiceModule.INTAKE, "categories");
        }
        listed.forEach(each -> {
            if (each.path("code").asText().length() == 6) {
                categories.add(new Category(
                        each.path("code").asText(), each.path("name").asText()));
            }
        });
        list(api, ServiceModule.DISPATCH, "units").forEach(unit -> {
            if ("STREET".equals(unit.path("kind").asText())) {
                streets.add(unit.path("code").asText());
            }
        });
        if (categories.isEmpty() || streets.isEmpty()) {
            throw new IllegalStateException(
                    "no directories: " + categories.size() + " categories, " + streets.size() + " streets");
        }
    }

    private static JsonNode list(HotlineApi api, ServiceModule service, String name) {
        JsonNode body = api.send(Call.get("GET " + name, Staff.AGENT, service, "/api/v1/" + name))
                .body();
        return body.has("items") ? body.path("items") : body;
    }

    /** Decides what will happen to a demand. */
    String rowId(long number) {
        return seed + "-" + number;
    }

    /** The registering of a demand. */
    Call registering(long number) {
        return Call.post("POST demands", Staff.AGENT, ServiceModule.INTAKE, "/api/v1/demands", body(number));
    }

    private Map<String, Object> body(long number) {
        Random random = new Random(seed * 1_000_003 + number);
        Category category = categories.get(random.nextInt(categories.size()));
        String street = streets.get(random.nextInt(streets.size()));
        String where = oneOf(WHERE, random) + (1 + random.nextInt(400)) + "号";
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", oneOf(CHANNELS, random));
        body.put("sourceNo", run + "-" + number);
        body.put("type", oneOf(TYPES, random));
        body.put("category", category.code());
        body.put("title", where + category.name());
        body.put(
                "content",
                where + category.name() + "，" + oneOf(WHAT, random) + "，" + oneOf(WHAT, random) + "。"
                        + oneOf(WISHES, random));
        body.put("place", Map.of("street", street, "address", where));
        body.put("reporter", reporter(number, random));
        return body;
    }

    private static Map<String, Object> reporter(long number, Random random) {
        if (random.nextInt(20) == 0) {
            return Map.of("anonymous", true);
        }
        return Map.of(
                "name",
                FAMILY_NAMES.charAt(random.nextInt(FAMILY_NAMES.length())) + (random.nextBoolean() ? "先生" : "女士"),
                "phone",
                "139%08d".formatted(Math.floorMod(number * 7_919 + random.nextInt(7_919), 100_000_000L)),
                "anonymous",
                false);
    }

    private static <T> T oneOf(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
