package cn.hotline.local;

import cn.hotline.local.api.ServiceAway;
import cn.hotline.local.command.BackupCommand;
import cn.hotline.local.command.DemoCommand;
import cn.hotline.local.command.DownCommand;
import cn.hotline.local.command.ImportCommand;
import cn.hotline.local.command.LogsCommand;
import cn.hotline.local.command.PrepareCommand;
import cn.hotline.local.command.RestoreCommand;
import cn.hotline.local.command.StatusCommand;
import cn.hotline.local.command.TokenCommand;
import cn.hotline.local.command.UpCommand;
import cn.hotline.local.command.UsersCommand;
import cn.hotline.local.command.VerifyDossierCommand;
import cn.hotline.local.stack.StartFailure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The start script's program: 12345 热线案件系统, locally. */
@Command(
        name = "hotline",
        description = "区级 12345 热线案件系统·本地运行 the district 12345 case engine on this machine",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TokenCommand.class,
            UsersCommand.class,
            ImportCommand.class,
            DemoCommand.class,
            VerifyDossierCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            PrepareCommand.class
        })
public final class Hotline {
    private Hotline() {}

    public static void main(String[] arguments) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Hotline())
                .setExecutionExceptionHandler(Hotline::explain)
                .setUsageHelpAutoWidth(true)
                .execute(arguments);
    }

    /** What a person can act on is told in a line; anything else is our bug and shows its trace. */
    private static int explain(Exception thrown, CommandLine command, ParseResult parsed) throws Exception {
        if (thrown instanceof StartFailure
                || thrown instanceof ServiceAway
                || thrown instanceof IllegalArgumentException
                || thrown instanceof UncheckedIOException) {
            System.err.println(thrown.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw thrown;
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
