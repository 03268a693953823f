package cn.hotline.lifecycle.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** A session of the engine with its tables 引擎数据会话 in place of its own, one for each command. */
record OwnSession(Class<? extends Session> instead, Supplier<? extends Session> manager) implements SessionFactory {
    @Override
    public Class<?> getSessionType() {
        return instead;
    }

    @Override
    public Session openSession() {
        return manager.get();
    }
}
