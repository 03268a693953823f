package cn.hotline.bench.fuzz;

import cn.hotline.bench.attack.Door;
import cn.hotline.bench.attack.Hoard;
import cn.hotline.bench.attack.Shot;
import cn.hotline.bench.attack.Shots;
import cn.hotline.bench.attack.Stand;
import java.util.Random;

/** Makes the calls: an honest one, with one thing spoilt, or left as it is. */
final class Fuzzer {
    private final Stand stand;
    private final Hoard hoard;
    private final Shots shots;
    private final Random random;
    private final BadBodies bodies;
    private final BadLines lines;
    private final BadFiles files;

    Fuzzer(Stand stand, Hoard hoard, Shots shots, Random random) {
        this.stand = stand;
        this.hoard = hoard;
        this.shots = shots;
        this.random = random;
        this.bodies = new BadBodies(random);
        this.lines = new BadLines(random);
        this.files = new BadFiles(random, shots);
    }

    Shot next(Door door) {
        Shot honest = shots.honest(door, stand.somebody(door, hoard, random));
        if (honest.body() == null) {
            return random.nextInt(8) == 0 ? honest : lines.spoil(honest);
        }
        int dice = random.nextInt(10);
        if (dice < 2) {
            return honest;
        }
        if (dice < 4) {
            return lines.spoil(honest);
        }
        return door.body().containsKey("application/json") ? bodies.spoil(honest) : files.spoil(honest);
    }
}
