package cn.hotline.bench.engine;

/** In place of each of the product's own steps 流程任务: asks for nothing. */
public final class Nothing {
    public void forCase(String key) {
        // only the engine is measured
    }

    public void forCase(String key, String argument) {
        // only the engine is measured
    }
}
