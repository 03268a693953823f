package cn.hotline.lifecycle.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** A manager of the engine's tables 引擎数据管理器 in place of its own, one for each command. */
record EngineManager(Class<? extends Session> instead, Supplier<? extends Session> manager) implements SessionFactory {
    @Override
    public Class<?> getSessionType() {
        return instead;
    }

    @Override
    public Session openSession() {
        return manager.get();
    }
}
