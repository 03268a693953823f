package cn.hotline.intake.channels;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The requirements 渠道受理要求 of a channel from a moment on, until a later row takes over. The table refuses every change. */
@Entity
@Immutable
public class ChannelRequirement {
    @EmbeddedId
    private Key key;

    private boolean callRecordRequired;
    private boolean sourceNoRequired;
    private boolean phoneRequired;
    private boolean streetRequired;
    private boolean attachmentsAllowed;

    @Column(name = "most_a_day")
    private Integer mostADay;

    private int categoryLevel;
    private String addedBy;

    /** Which channel, from when. */
    @Embeddable
    record Key(String channel, Instant effectiveFrom) implements Serializable {}

    protected ChannelRequirement() {}

    ChannelRequirement(String channel, Instant effectiveFrom, Requirements requirements, String addedBy) {
        this.key = new Key(channel, effectiveFrom);
        this.callRecordRequired = requirements.callRecordRequired();
        this.sourceNoRequired = requirements.sourceNoRequired();
        this.phoneRequired = requirements.phoneRequired();
        this.streetRequired = requirements.streetRequired();
        this.attachmentsAllowed = requirements.attachmentsAllowed();
        this.mostADay = requirements.mostADay();
        this.categoryLevel = requirements.categoryLevel();
        this.addedBy = addedBy;
    }

    public Instant effectiveFrom() {
        return key.effectiveFrom();
    }

    public Requirements requirements() {
        return new Requirements(
                callRecordRequired,
                sourceNoRequired,
                phoneRequired,
                streetRequired,
                attachmentsAllowed,
                mostADay,
                categoryLevel);
    }

    public String addedBy() {
        return addedBy;
    }
}
