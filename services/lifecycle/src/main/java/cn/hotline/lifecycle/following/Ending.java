package cn.hotline.lifecycle.following;

import cn.hotline.kernel.Coded;

/** Why a stream was ended from our side 推送结束原因. */
public enum Ending implements Coded {
    TOO_SLOW("接收过慢，请用 Last-Event-ID 重新连接"),
    TOKEN_EXPIRED("令牌已过期，请取得新令牌后用 Last-Event-ID 重新连接"),
    TOO_FAR_BEHIND("错过的事件过多，请重新查询列表后不带 Last-Event-ID 连接"),
    SHUTDOWN("服务正在重启，请用 Last-Event-ID 重新连接");

    private final String label;

    Ending(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
