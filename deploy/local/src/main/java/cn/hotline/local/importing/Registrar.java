package cn.hotline.local.importing;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.api.ServiceAway;
import cn.hotline.local.stack.ServiceModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Registers 受理 the rows of a file through the intake service, several at a time, in the file's order as far as that goes. */
public final class Registrar {
    private final HotlineApi api;
    private final String user;
    private final DemandBodies bodies;
    private final List<SourceRow> rows;
    private final SourceNumbers numbers;

    private Registrar(HotlineApi api, String user, String channel, List<SourceRow> rows, SourceNumbers numbers) {
        this.api = api;
        this.user = user;
        this.bodies = new Directories(api, user).bodies(channel);
        this.rows = rows;
        this.numbers = numbers;
    }

    /** The rows of a file under the file's name: repeating is safe. */
    public static Registrar ofFile(HotlineApi api, String user, String channel, Path file, int limit) {
        return new Registrar(api, user, channel, limited(RowFile.read(file), limit), SourceNumbers.of(file));
    }

    /** The rows of a file under a prefix of their own: registered anew. */
    public static Registrar anew(HotlineApi api, String user, Path file, int limit, String prefix) {
        return new Registrar(api, user, null, limited(RowFile.read(file), limit), SourceNumbers.prefixed(prefix));
    }

    /** The demands that come with the product, as often over as the limit asks. */
    public static Registrar ofSamples(HotlineApi api, String user, int limit, String prefix) {
        try (InputStream samples = Registrar.class.getResourceAsStream("/demo-demands.jsonl")) {
            List<SourceRow> rows = RowFile.read(new String(samples.readAllBytes(), StandardCharsets.UTF_8));
            return new Registrar(api, user, null, Samples.repeated(rows, limit), SourceNumbers.prefixed(prefix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceRow> limited(List<SourceRow> rows, int limit) {
        return rows.size() > limit ? rows.subList(0, limit) : rows;
    }

    public int size() {
        return rows.size();
    }

    /** Registers every row and hands over what became of each, from several threads. */
    public void register(int parallel, Consumer<Registered> result) {
        ExecutorService workers = Executors.newFixedThreadPool(parallel);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (SourceRow row : rows) {
                all.add(workers.submit(() -> result.accept(register(row))));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceAway("interrupted");
        } finally {
            workers.shutdownNow();
        }
    }

    private Registered register(SourceRow row) {
        if (row.problem() != null) {
            return new Registered(row.line(), null, false, null, row.problem(), null, null);
        }
        String id = row.get(Field.ID) == null ? "L" + row.line() : row.get(Field.ID);
        try {
            Answer answer = api.send(Call.post(
                    "POST demands", user, ServiceModule.INTAKE, "/api/v1/demands", bodies.of(row, numbers.of(row))));
            return answer.ok()
                    ? new Registered(
                            row.line(),
                            id,
                            answer.status() == 201,
                            answer.body(),
                            null,
                            dispatches(row),
                            bodies.remark(row))
                    : new Registered(row.line(), id, false, null, answer.problem(), null, null);
        } catch (IllegalArgumentException | ServiceAway e) {
            return new Registered(row.line(), id, false, null, e.getMessage(), null, null);
        }
    }

    private static Integer dispatches(SourceRow row) {
        String said = row.get(Field.DISPATCHES);
        return said != null && said.matches("[0-9]{1,3}") ? Integer.valueOf(said) : null;
    }
}
