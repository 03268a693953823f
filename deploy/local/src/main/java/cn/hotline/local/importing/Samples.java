package cn.hotline.local.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sample demands, over and over under new ids, until there are enough. */
final class Samples {
    private Samples() {}

    static List<SourceRow> repeated(List<SourceRow> samples, int wanted) {
        List<SourceRow> rows = new ArrayList<>(wanted);
        for (int at = 0; at < wanted; at++) {
            SourceRow sample = samples.get(at % samples.size());
            int time = at / samples.size();
            if (time == 0) {
                rows.add(sample);
            } else {
                Map<String, String> fields = new HashMap<>(sample.fields());
                fields.put("id", fields.get("id") + "-" + time);
                rows.add(SourceRow.read(sample.line(), fields));
            }
        }
        return rows;
    }
}
