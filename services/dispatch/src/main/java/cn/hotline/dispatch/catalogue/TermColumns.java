package cn.hotline.dispatch.catalogue;

import cn.hotline.events.code.DemandType;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The terms of a line 目录条目的内容 as they are stored, in the line and in each of its versions. */
@Embeddable
class TermColumns {
    private String category;
    private String area;
    private String[] types;
    private String[] tags;
    private String unit;
    private String[] coHandlers;
    private boolean auto;
    private String basis;
    private String source;
    private UUID ruling;
    private LocalDate validFrom;
    private LocalDate validUntil;

    protected TermColumns() {}

    TermColumns(CatalogueTerms terms) {
        category = terms.category().value();
        area = terms.area() == null ? null : terms.area().value();
        types = terms.conditions().types().stream().map(Enum::name).sorted().toArray(String[]::new);
        tags = terms.conditions().tags().stream().sorted().toArray(String[]::new);
        unit = terms.unit().value();
        coHandlers = terms.coHandlers().stream().map(UnitCode::value).toArray(String[]::new);
        auto = terms.auto();
        basis = terms.basis();
        source = terms.source();
        ruling = terms.ruling();
        validFrom = terms.validFrom();
        validUntil = terms.validUntil();
    }

    CatalogueTerms terms() {
        Set<DemandType> forTypes = Arrays.stream(types).map(DemandType::valueOf).collect(Collectors.toSet());
        List<UnitCode> with = Arrays.stream(coHandlers).map(UnitCode::new).toList();
        return new CatalogueTerms(
                new CategoryCode(category),
                area == null ? null : new UnitCode(area),
                new Conditions(forTypes, Set.of(tags)),
                new UnitCode(unit),
                with,
                auto,
                basis,
                source,
                ruling,
                validFrom,
                validUntil);
    }
}
