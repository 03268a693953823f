package cn.hotline.supervision.noticing;

import cn.hotline.kernel.Coded;
import java.util.regex.Pattern;

/** The way a notice goes 通知渠道. */
public enum ChannelKind implements Coded {
    EMAIL("邮件", "[^@\\s,;<>\"]{1,64}@[A-Za-z0-9.-]{1,190}"),
    WEBHOOK("接口回调", "https?://[^\\s@]{1,400}"),
    /** The service's own log: for trying out subscriptions. */
    LOG("日志", "[a-z0-9-]{1,40}");

    private final String label;
    private final Pattern form;

    ChannelKind(String label, String form) {
        this.label = label;
        this.form = Pattern.compile(form);
    }

    @Override
    public String label() {
        return label;
    }

    boolean fits(String address) {
        return form.matcher(address).matches();
    }
}
