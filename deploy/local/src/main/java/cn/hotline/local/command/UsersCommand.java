package cn.hotline.local.command;

import cn.hotline.kernel.Role;
import cn.hotline.local.issuer.DemoUser;
import cn.hotline.local.issuer.DemoUsers;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the demo accounts. */
@Command(name = "users", description = "列出演示账号 list the demo accounts", mixinStandardHelpOptions = true)
public final class UsersCommand implements Callable<Integer> {
    @Mixin
    private DataDirectory data;

    @Override
    public Integer call() {
        System.out.println("演示账号，密码即账号名；仅供开发 demo accounts, password = account; development only");
        for (DemoUser user : DemoUsers.read(data.home().realm()).all()) {
            System.out.println("  " + Columns.padded(user.account(), 22)
                    + Columns.padded(user.name(), 16)
                    + Columns.padded(labels(user), 18)
                    + (user.unit() == null ? "" : user.unit()));
        }
        return 0;
    }

    private static String labels(DemoUser user) {
        return Arrays.stream(Role.values())
                .filter(role -> user.roles().contains(role.id()))
                .map(Role::label)
                .collect(Collectors.joining("、"));
    }
}
