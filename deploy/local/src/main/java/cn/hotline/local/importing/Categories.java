package cn.hotline.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The category tree 诉求类别, searched by name and by the text of a demand. */
final class Categories {
    private static final String OTHER = "其他";

    private record Category(String code, String name) {}

    private final List<Category> all = new ArrayList<>();

    /** @param list what the intake service lists */
    Categories(JsonNode list) {
        list.forEach(each -> {
            if (each.path("active").asBoolean(true)) {
                all.add(new Category(
                        each.path("code").asText(), each.path("name").asText()));
            }
        });
        all.sort(Comparator.comparing(Category::code));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * The category a ledger means: the one it names, made more exact by the text where the text clearly says so; without
     * a known name the most alike one; at last 其他.
     *
     * @param named what the ledger calls it; may be null
     */
    String codeOf(String named, String text) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("诉求类别目录为空 the category directory is empty");
        }
        Category top = named == null
                ? null
                : all.stream()
                        .filter(each -> each.name().equals(named))
                        .min(Comparator.comparingInt(each -> each.code().length()))
                        .orElse(null);
        if (top == null) {
            return mostAlike("", named == null ? text : named + " " + text);
        }
        return mostAlike(top.code(), text);
    }

    private String mostAlike(String under, String text) {
        Set<String> pairs = Bigrams.of(text);
        Category best = null;
        double likeness = 0;
        for (Category each : all) {
            if (each.code().startsWith(under) && isLeaf(each)) {
                double found = Bigrams.containment(each.name(), pairs);
                if (found > likeness) {
                    best = each;
                    likeness = found;
                }
            }
        }
        return likeness >= 0.5 ? best.code() : other(under);
    }

    private String other(String under) {
        return all.stream()
                .filter(each -> each.code().startsWith(under))
                .filter(each -> isLeaf(each) && each.name().startsWith(OTHER))
                .map(Category::code)
                .findFirst()
                .orElseGet(() -> all.stream()
                        .map(Category::code)
                        .filter(code -> code.startsWith(under))
                        .findFirst()
                        .orElseThrow());
    }

    private boolean isLeaf(Category category) {
        return all.stream()
                .noneMatch(each -> each.code().length() > category.code().length()
                        && each.code().startsWith(category.code()));
    }
}
