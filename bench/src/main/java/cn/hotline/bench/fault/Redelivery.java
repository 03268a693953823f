package cn.hotline.bench.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The log is delivered again 重复与乱序投递: copies of what it holds are written behind it, once backwards and once shuffled, across the cases
 * under way and those that are over.
 */
record Redelivery() implements Fault {
    private static final int MOST = 4_000;

    @Override
    public String name() {
        return "redelivery";
    }

    @Override
    public void strike(Rig rig) {
        RawLog log = new RawLog(rig.brokers());
        List<ConsumerRecord<byte[], byte[]>> copies = new ArrayList<>(log.read());
        copies.sort((one, other) -> Long.compare(other.timestamp(), one.timestamp()));
        List<ConsumerRecord<byte[], byte[]>> newest = new ArrayList<>(copies.subList(0, Math.min(MOST, copies.size())));
        log.repeat(newest);
        Collections.shuffle(newest, new Random(12345));
        log.repeat(newest);
    }
}
