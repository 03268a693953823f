package cn.hotline.bench.engine;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.TransactionManager;
import java.lang.reflect.Constructor;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** The engine 流程引擎 by lifecycle's own configuration and with its model, in the same kind of pool and transactions. */
final class WiredEngine implements AutoCloseable {
    private static final int POOL = 12;
    private static final List<String> BUSY_TABLES =
            List.of("act_ru_execution", "act_ru_event_subscr", "act_ru_variable");

    private final TransactionManager transactions;
    private final AgroalDataSource database;
    private final ProcessEngine engine;
    private final String definition;

    WiredEngine(String url, String user, Map<Object, Object> beans) throws Exception {
        transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();
        database = pool(url, user, transactions);
        engine =
                inTransaction(() -> configuration(database, transactions, beans).buildProcessEngine());
        sql("alter table %s set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,"
                + " autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 500)");
        definition = inTransaction(this::deploy);
    }

    private static AgroalDataSource pool(String url, String user, TransactionManager transactions) throws Exception {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(POOL)
                        .transactionIntegration(new NarayanaTransactionIntegration(
                                transactions, new TransactionSynchronizationRegistryImple()))
                        .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl(url).principal(new NamePrincipal(user)))));
    }

    /** It is nobody's business but lifecycle's, so it is not public there. */
    private static ProcessEngineConfigurationImpl configuration(
            DataSource database, TransactionManager transactions, Map<Object, Object> beans) throws Exception {
        Constructor<?> constructor = Class.forName("cn.hotline.lifecycle.engine.EngineConfiguration")
                .getDeclaredConstructor(DataSource.class, TransactionManager.class, Map.class, List.class);
        constructor.setAccessible(true);
        return (ProcessEngineConfigurationImpl) constructor.newInstance(database, transactions, beans, List.of());
    }

    private String deploy() {
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/case-lifecycle.bpmn")
                .addClasspathResource("dmn/dissatisfaction.dmn")
                .deploy()
                .getId();
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
    }

    boolean start(String key, String message) {
        engine.getRuntimeService().startProcessInstanceByMessageAndProcessDefinitionId(message, definition, key);
        return true;
    }

    boolean signal(String key, String message) {
        return !engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(key)
                .correlateAllWithResult()
                .isEmpty();
    }

    /** Processes that are not over. */
    long running() throws Exception {
        return inTransaction(
                () -> engine.getRuntimeService().createProcessInstanceQuery().count());
    }

    <T> T inTransaction(Callable<T> work) throws Exception {
        transactions.begin();
        boolean done = false;
        try {
            T result = work.call();
            done = true;
            return result;
        } finally {
            if (done) {
                transactions.commit();
            } else {
                transactions.rollback();
            }
        }
    }

    private void sql(String forEachBusyTable) throws Exception {
        for (String table : BUSY_TABLES) {
            inTransaction(() -> {
                try (Connection connection = database.getConnection();
                        Statement statement = connection.createStatement()) {
                    return statement.execute(forEachBusyTable.formatted(table));
                }
            });
        }
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
