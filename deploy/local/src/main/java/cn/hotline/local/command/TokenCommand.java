package cn.hotline.local.command;

import cn.hotline.local.api.Sessions;
import cn.hotline.local.stack.Running;
import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a bearer token of a demo account. */
@Command(name = "token", description = "取演示账号的令牌 print a token of a demo account", mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {
    @Mixin
    private DataDirectory data;

    @Parameters(paramLabel = "USER", description = "账号，见 hotline users")
    private String user;

    @Override
    public Integer call() {
        String issuer = Running.portsOf(data.home()).issuerUrl();
        System.out.println(new Sessions(HttpClient.newHttpClient(), issuer).token(user));
        return 0;
    }
}
