package cn.hotline.bench.load;

import cn.hotline.local.stack.ServiceModule;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** What a span came to, as tables in Markdown 结果表. */
final class Report {
    private static final long MEGABYTE = 1024 * 1024;

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void line(String text, Object... arguments) {
        out.println(arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments));
        out.flush();
    }

    void span(String title, Span span) {
        double cpu = span.to().cpu().keySet().stream().mapToDouble(span::cpu).sum();
        double driver = span.cpu("launcher");
        line("");
        line("### %s", title);
        line("");
        line("| lives | seconds | lives/s | CPU ms a life, driver not counted | driver | open lives | load average |");
        line("|---|---|---|---|---|---|---|");
        line(
                "| %,d | %.0f | **%.1f** | **%.1f** | %.1f | %,d → %,d | %.1f → %.1f |",
                span.lives(),
                span.seconds(),
                span.livesPerSecond(),
                cpu - driver,
                driver,
                span.from().taken() - span.from().archived(),
                span.to().taken() - span.to().archived(),
                span.from().load(),
                span.to().load());
        processes(span);
        calls(span);
    }

    private void processes(Span span) {
        double lives = Math.max(1, span.lives());
        line("");
        line("| process | CPU ms a life | memory MB | SQL statements a life | ms of them | transactions a life |");
        line("|---|---|---|---|---|---|");
        long memory = 0;
        for (String process : span.to().cpu().keySet()) {
            long bytes = span.to().memory().getOrDefault(process, 0L);
            memory += bytes;
            String name = process.equals("launcher") ? "driver (and token issuer)" : process;
            String database = "hotline_" + process;
            String work = "| | ";
            if (span.to().databases().containsKey(database)) {
                Databases.Work done = span.work(database);
                work = String.format(
                        Locale.ROOT,
                        "%.1f | %.1f | %.1f",
                        done.statements() / lives,
                        done.millis() / lives,
                        done.transactions() / lives);
            }
            line("| %s | %.1f | %,d | %s |", name, span.cpu(process), bytes / MEGABYTE, work);
        }
        long statements = 0;
        long transactions = 0;
        double millis = 0;
        for (ServiceModule service : ServiceModule.values()) {
            Databases.Work done = span.work(service.database());
            statements += done.statements();
            transactions += done.transactions();
            millis += done.millis();
        }
        line(
                "| all | %.1f | %,d | %.1f | %.1f | %.1f |",
                span.to().cpu().keySet().stream().mapToDouble(span::cpu).sum(),
                memory / MEGABYTE,
                statements / lives,
                millis / lives,
                transactions / lives);
    }

    private void calls(Span span) {
        line("");
        line("| call | number | p50 ms | p95 | p99 |");
        line("|---|---|---|---|---|");
        span.calls()
                .forEach((name, times) -> line(
                        "| %s | %,d | %s |",
                        name.equals("~") ? "**all**" : name, times.getTotalCount(), percentiles(times)));
        line("");
        line(
                "Answers by status: %s",
                span.statuses().entrySet().stream()
                        .map(each -> each.getKey() + " × " + each.getValue())
                        .collect(Collectors.joining(", ")));
    }

    void arrivals(Arrivals arrivals) {
        line("");
        line("| arrivals, from the intended moment | number | p50 ms | p95 | p99 |");
        line("|---|---|---|---|---|");
        line("| registered | %,d | %s |", arrivals.accepted(), percentiles(arrivals.sinceIntended()));
        line(
                "| refused (429, 503) | %,d | %s |",
                arrivals.refusals().getTotalCount(), percentiles(arrivals.refusals()));
        line("| failed | %,d | | | |", arrivals.failed());
    }

    void spikeHead(double full) {
        line("");
        line("### Spike: five times %.1f demands a second for a minute, then half", full);
        line("");
        line(
                "| phase | demands/s | registered | p50 ms | p95 | p99 | refused | p50 ms | p95 | p99 | failed | lives/s | open lives | load average |");
        line("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    }

    void spikeRow(String phase, double rate, Arrivals arrivals, Span span) {
        line(
                "| %s | %.1f | %,d | %s | %,d | %s | %,d | %.1f | %,d | %.1f |",
                phase,
                rate,
                arrivals.accepted(),
                percentiles(arrivals.sinceIntended()),
                arrivals.refusals().getTotalCount(),
                percentiles(arrivals.refusals()),
                arrivals.failed(),
                span.livesPerSecond(),
                span.to().taken() - span.to().archived(),
                span.to().load());
    }

    void spikeEnd(boolean recovered, long withoutRetryAfter) {
        line("");
        line(
                "%s. Refusals that did not say when to come again: %d.",
                recovered ? "Recovered by itself" : "**Not recovered**", withoutRetryAfter);
    }

    void lags(Map<String, Histogram> lags) {
        line("");
        line("| event lag, outbox to commit of the consumer | events looked at | p50 ms | p95 | p99 |");
        line("|---|---|---|---|---|");
        lags.forEach((name, times) -> line("| %s | %,d | %s |", name, times.getTotalCount(), percentiles(times)));
    }

    /** The engine alone beside the whole product. */
    void engine(Span span, BareRun.Result bare) {
        double cpu = span.to().cpu().keySet().stream()
                .filter(process -> !process.equals("launcher"))
                .mapToDouble(span::cpu)
                .sum();
        line("");
        line(
                "| bare engine, same lives, same PostgreSQL | lives/s | messages a life | CPU ms a life, engine | PostgreSQL | SQL statements a life |");
        line("|---|---|---|---|---|---|");
        line(
                "| %,d lives, %d not ended | %.1f | %.1f | %.2f | %.2f | %.1f |",
                bare.lives(),
                bare.leftOver(),
                bare.livesPerSecond(),
                bare.messages(),
                bare.cpu(),
                bare.postgresCpu(),
                bare.work().statements() / (double) bare.lives());
        line("");
        line(
                "The product by the bare engine: **%.3f** of its lives/s; **%.3f** by CPU (%.1f ms of %.1f).",
                span.livesPerSecond() / bare.livesPerSecond(),
                (bare.cpu() + bare.postgresCpu()) / cpu,
                bare.cpu() + bare.postgresCpu(),
                cpu);
    }

    private static String percentiles(Histogram micros) {
        return micros.getTotalCount() == 0
                ? " | | "
                : String.format(
                        Locale.ROOT,
                        "%.1f | %.1f | %.1f",
                        micros.getValueAtPercentile(50) / 1e3,
                        micros.getValueAtPercentile(95) / 1e3,
                        micros.getValueAtPercentile(99) / 1e3);
    }
}
