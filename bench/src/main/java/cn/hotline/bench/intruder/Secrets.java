package cn.hotline.bench.intruder;

import cn.hotline.local.stack.ServiceModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the packaged services' configuration 打包配置: in production no secret has a value until somebody gives it one. */
final class Secrets {
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|private-key|encryption|(^|[.-])keys?([.]|$)|progress\\.key).*");
    private static final Pattern GIVEN = Pattern.compile("|\\$\\{[^:}]*:?}");

    private final Verdicts verdicts;

    Secrets(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** @return how many files were read */
    long read(Path root) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.walk(root.resolve("services"))) {
            jars = files.filter(each -> each.toString().contains("quarkus-app"))
                    .filter(each -> each.getFileName()
                            .toString()
                            .matches("(cn\\.hotline\\.)?hotline-.*\\.jar|.*-SNAPSHOT.*\\.jar"))
                    .toList();
        }
        long read = 0;
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile())) {
                for (JarEntry entry : file.stream()
                        .filter(each ->
                                each.getName().matches("(META-INF/microprofile-config|application[^/]*)\\.properties"))
                        .toList()) {
                    Properties properties = new Properties();
                    properties.load(file.getInputStream(entry));
                    look(root.relativize(jar) + "!" + entry.getName(), properties);
                    read++;
                }
            }
        }
        if (jars.size() < ServiceModule.values().length) {
            verdicts.fault("secret", root.toString(), "of the packaged services only " + jars.size() + " were found");
        }
        return read;
    }

    private void look(String file, Properties properties) {
        properties.stringPropertyNames().stream()
                .filter(each -> !each.startsWith("%") || each.startsWith("%prod."))
                .filter(each -> SECRET.matcher(each).matches())
                .filter(each -> !properties.containsKey("%prod." + each))
                .filter(each -> !GIVEN.matcher(properties.getProperty(each)).matches())
                .forEach(each -> verdicts.fault("secret", file, each + " has a value in production"));
    }
}
