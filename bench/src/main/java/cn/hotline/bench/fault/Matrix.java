package cn.hotline.bench.fault;

import cn.hotline.local.stack.ServiceModule;
import java.util.ArrayList;
import java.util.List;

/** The faults the product is held against 故障矩阵, in the order they are tried. */
final class Matrix {
    private static final List<String> INFRASTRUCTURE = List.of("kafka", "postgres");

    private Matrix() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        for (ServiceModule service : ServiceModule.values()) {
            faults.add(new Kill(service.id()));
        }
        INFRASTRUCTURE.forEach(part -> faults.add(new Kill(part)));
        for (ServiceModule service : ServiceModule.values()) {
            faults.add(new OneOfTwo(service));
        }
        for (ServiceModule service : ServiceModule.values()) {
            faults.add(new Freeze(service.id()));
        }
        faults.add(new BrokerAway());
        faults.add(new RollingRestart());
        faults.add(new Redelivery());
        faults.add(new OtherVersions());
        faults.add(new ClockStep(ServiceModule.DISPATCH, "+7m"));
        faults.add(new ClockStep(ServiceModule.CLOSURE, "-7m"));
        faults.add(new DiskFull());
        return faults;
    }

    /** Those whose names begin with one of the words; all without any. */
    static List<Fault> named(List<String> words) {
        return all().stream()
                .filter(fault -> words.isEmpty()
                        || words.stream().anyMatch(word -> fault.name().startsWith(word)))
                .toList();
    }
}
