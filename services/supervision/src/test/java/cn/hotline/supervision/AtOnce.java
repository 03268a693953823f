package cn.hotline.supervision;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Two requests at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** The statuses of the answers, in the order of the calls. */
    public static List<Integer> statuses(Supplier<Response> one, Supplier<Response> other) {
        CountDownLatch gate = new CountDownLatch(1);
        List<CompletableFuture<Integer>> answers = Stream.of(one, other)
                .map(call -> CompletableFuture.supplyAsync(() -> {
                    try {
                        gate.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return call.get().statusCode();
                }))
                .toList();
        gate.countDown();
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
