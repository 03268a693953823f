package cn.hotline.statistics.assessing;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads the cases behind a line of a unit's score sheet 得分所计的件, as the snapshot froze them and upheld objections changed them. */
@ApplicationScoped
public class ReadCountedCases {
    private final SightOfScores sight;
    private final Schemes schemes;
    private final CaseLists lists;
    private final Objections objections;
    private final EntityManager entities;

    ReadCountedCases(
            SightOfScores sight, Schemes schemes, CaseLists lists, Objections objections, EntityManager entities) {
        this.sight = sight;
        this.schemes = schemes;
        this.lists = lists;
        this.objections = objections;
        this.entities = entities;
    }

    /** One counted thing. */
    @Schema(name = "AssessedCase", description = "计入得分的一件")
    public record Counted(
            @Schema(description = "计数对象编号：工单、派单件、审核、回访或督办单") UUID id,
            UUID caseId,

            @Schema(description = "工单编号", examples = "HS20261121-000123")
            String caseNo,

            @Schema(description = "在分子中计几；0 为仅在分母") int weight) {}

    /**
     * @param after how many came before this page
     * @throws DomainException {@code not-found}, {@code other-unit}
     */
    @Transactional
    public Page<Counted> page(UUID id, String unit, String line, Side side, int after, int limit) {
        sight.sheet(id, unit);
        Assessment assessment = sight.assessment(id);
        Indicator indicator = schemes.one(assessment.schemeId(), true)
                .content()
                .indicatorOf(line)
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "考核项 " + line));
        Map<UUID, Remedy> remedies = assessment.status().isFinal()
                ? objections.remedies(id).getOrDefault(unit, Map.of()).getOrDefault(indicator, Map.of())
                : Map.of();
        List<CaseList.Entry> counted =
                lists.read(id, unit, indicator).list(unit, indicator).after(remedies).entries().stream()
                        .filter(each -> side.takes(each.weight()))
                        .toList();
        List<CaseList.Entry> page = counted.stream().skip(after).limit(limit).toList();
        String next = counted.size() > after + page.size() ? String.valueOf(after + page.size()) : null;
        return new Page<>(named(page), next);
    }

    private List<Counted> named(List<CaseList.Entry> page) {
        Map<UUID, String> numbers = new HashMap<>();
        if (!page.isEmpty()) {
            List<?> rows = entities.createNativeQuery("select case_id, case_no from case_fact where case_id in :cases")
                    .setParameter(
                            "cases", page.stream().map(CaseList.Entry::caseId).toList())
                    .getResultList();
            rows.forEach(row -> numbers.put((UUID) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
        }
        List<Counted> counted = new ArrayList<>();
        page.forEach(each ->
                counted.add(new Counted(each.thing(), each.caseId(), numbers.get(each.caseId()), each.weight())));
        return counted;
    }
}
