package cn.hotline.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A fact one service tells the others 事件; never holds a reporter's personal data. */
public sealed interface Event permits CaseEvent, ReferenceEvent {
    /** The Kafka key: what must stay in order shares it. */
    @JsonIgnore
    String key();

    /** The Kafka topic. */
    @JsonIgnore
    String topic();
}
