package cn.hotline.closure.recording;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.Place;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseNo;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The case 工单 as it was filed 立案 and put right since. */
@Entity
public class FiledCase {
    @Id
    private UUID caseId;

    private String caseNo;
    private String channel;

    @Enumerated(EnumType.STRING)
    private DemandType type;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private String category;
    private String title;
    private String content;
    private String street;
    private String community;
    private String address;
    private String[] tags;
    private boolean confidential;
    private Instant registeredAt;
    private String patroller;

    protected FiledCase() {}

    /** @param by who filed it */
    FiledCase(CaseFiled filed, Actor by) {
        this.patroller = filed.patrol() ? by.id() : null;
        this.caseId = filed.caseId().value();
        this.caseNo = filed.caseNo().value();
        this.channel = filed.channel();
        this.title = filed.title();
        this.content = filed.content();
        this.confidential = filed.confidential();
        this.registeredAt = filed.registeredAt();
        about(filed.type(), filed.urgency(), filed.category(), filed.place(), filed.tags());
    }

    /** 变更诉求要素: what it is about is told anew. */
    void change(DemandChanged changed) {
        about(changed.type(), changed.urgency(), changed.category(), changed.place(), changed.tags());
    }

    private void about(DemandType type, Urgency urgency, CategoryCode category, Place place, Set<String> tags) {
        this.type = type;
        this.urgency = urgency;
        this.category = category == null ? null : category.value();
        this.street = place == null ? null : code(place.street());
        this.community = place == null ? null : code(place.community());
        this.address = place == null ? null : place.address();
        this.tags = tags.stream().sorted().toArray(String[]::new);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    public String channel() {
        return channel;
    }

    public DemandType type() {
        return type;
    }

    public Urgency urgency() {
        return urgency;
    }

    public CategoryCode category() {
        return category == null ? null : new CategoryCode(category);
    }

    public String title() {
        return title;
    }

    public String content() {
        return content;
    }

    public Place place() {
        return new Place(unit(street), unit(community), address);
    }

    public List<String> tags() {
        return List.of(tags);
    }

    public boolean confidential() {
        return confidential;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** Account of the patroller 监督员 who reported it; null for a case somebody asked for. */
    public String patroller() {
        return patroller;
    }

    private static String code(UnitCode unit) {
        return unit == null ? null : unit.value();
    }

    private static UnitCode unit(String code) {
        return code == null ? null : new UnitCode(code);
    }
}
