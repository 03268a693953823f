package cn.hotline.intake.channels;

import cn.hotline.events.ChannelChanged;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A channel 来源渠道 demands come through. */
@Entity
public class Channel {
    @Id
    private String code;

    private String name;
    private boolean own;
    private String sourceAccount;
    private boolean reportsBack;
    private boolean assessed;
    private boolean patrol;
    private boolean active;

    @Version
    private long version;

    protected Channel() {}

    public Channel(String code, ChannelTraits traits) {
        this.code = code;
        change(traits);
    }

    final void change(ChannelTraits traits) {
        name = traits.name();
        own = traits.own();
        sourceAccount = traits.sourceAccount();
        reportsBack = traits.reportsBack();
        assessed = traits.assessed();
        patrol = traits.patrol() == null ? patrol : traits.patrol();
        active = traits.active();
    }

    public String code() {
        return code;
    }

    public ChannelTraits traits() {
        return new ChannelTraits(name, own, sourceAccount, reportsBack, assessed, patrol, active);
    }

    public long version() {
        return version;
    }

    /** What the other services are told of it. */
    public ChannelChanged changed() {
        return new ChannelChanged(code, name, assessed, active);
    }
}
