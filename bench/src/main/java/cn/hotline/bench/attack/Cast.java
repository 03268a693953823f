package cn.hotline.bench.attack;

import cn.hotline.local.issuer.DemoUser;
import cn.hotline.local.issuer.DemoUsers;
import java.util.List;
import java.util.Random;

/** The demo accounts of the realm 演示账号, by role. */
public final class Cast {
    private static final String HANDLER = "handler";

    private final List<DemoUser> users;

    public Cast(DemoUsers users) {
        this.users = List.copyOf(users.all());
    }

    /** Every account of a role. */
    public List<DemoUser> of(String role) {
        return users.stream().filter(each -> each.roles().contains(role)).toList();
    }

    /** Somebody with this role; of the handlers mostly one whose unit has work. */
    public String anyOf(String role, Hoard hoard, Random random) {
        if (HANDLER.equals(role) && random.nextInt(10) < 8) {
            String unit = hoard.pick("unit", random).orElse("HS-CG");
            return of(HANDLER).stream()
                    .filter(each -> unit.equals(each.unit()))
                    .map(DemoUser::account)
                    .findFirst()
                    .orElse("handler-hs-cg");
        }
        List<DemoUser> those = of(role);
        return those.get(random.nextInt(those.size())).account();
    }
}
