package cn.hotline.intake.supplementing;

import cn.hotline.intake.reporters.Vault;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.paging.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The supplements 补充诉求 of all demands. */
@ApplicationScoped
public class Supplements implements PanacheRepositoryBase<Supplement, UUID> {
    private static final int MOST_TOLD = 200;

    /** Something added to a demand, in the words it was told in. */
    public record Told(UUID id, Instant addedAt, String content) {}

    /** What was added to a demand in the words it was told in, oldest first, as far as they were kept. */
    public List<Told> asTold(CaseId caseId, Vault vault) {
        return find("caseId = ?1 and sealed is not null order by id", caseId.value()).page(0, MOST_TOLD).stream()
                .map(each -> new Told(each.id(), each.addedAt(), each.words(vault)))
                .toList();
    }

    /** What was added to a demand, oldest first. */
    public Page<Supplement> of(CaseId caseId, UUID after, int limit) {
        var found = after == null
                ? find("caseId = ?1 order by id", caseId.value())
                : find("caseId = ?1 and id > ?2 order by id", caseId.value(), after);
        return Page.of(found.page(0, limit + 1).list(), limit, supplement -> supplement
                .id()
                .toString());
    }
}
