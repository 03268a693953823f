package cn.hotline.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** How long requests of a bench took 压测用时, by what was asked. */
public final class Timings {
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, DoubleStream.Builder> millis = new LinkedHashMap<>();

    /** Sends a request by the JDK's own client, notes how long its whole answer took, and gives it; it must be a 200. */
    public String get(String asked, String token, URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        long start = System.nanoTime();
        HttpResponse<String> answer = send(request);
        double took = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(asked + " answered " + answer.statusCode() + ": " + answer.body());
        }
        millis.computeIfAbsent(asked, each -> DoubleStream.builder()).add(took);
        return answer.body();
    }

    /** The first page of a list and those after it, at most so many. */
    public void pages(String asked, String token, String address, int most) {
        String after = "";
        for (int page = 0; page < most; page++) {
            Matcher next = NEXT.matcher(get(asked, token, URI.create(address + after)));
            if (!next.find()) {
                return;
            }
            after = "&after=" + next.group(1);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Forgets what was noted, after a warm-up. */
    public void forget() {
        millis.clear();
    }

    /** A table in Markdown: count, median, 99th percentile and worst of each kind, then of all; milliseconds. */
    public List<String> table() {
        Map<String, double[]> sorted = new LinkedHashMap<>();
        millis.forEach((asked, took) -> sorted.put(asked, took.build().sorted().toArray()));
        double[] all = sorted.values().stream()
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        Stream<String> head = Stream.of("| asked | n | p50 | p99 | worst |", "|---|---|---|---|---|");
        Stream<String> lines = sorted.entrySet().stream().map(each -> line(each.getKey(), each.getValue()));
        return Stream.concat(Stream.concat(head, lines), Stream.of(line("all", all)))
                .toList();
    }

    private static String line(String asked, double[] sorted) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |",
                asked,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(sorted.length * 0.99) - 1],
                sorted[sorted.length - 1]);
    }
}
