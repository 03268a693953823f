package cn.hotline.lifecycle.engine;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Shutdown;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;

/**
 * Starts the engine 流程引擎 before the first event is taken in, and deploys the model.
 *
 * <p>INVARIANT: schema and deployment are made in one transaction under one lock, so nodes that start together come one after the
 * other. A changed model becomes a new version for new cases; each node starts cases on the version it brought along, and a case goes
 * over to it when its own version has no place for what befalls it.
 */
@Singleton
public class Engine {
    static final String MODEL = "bpmn/case-lifecycle.bpmn";
    private static final String TABLE = "dmn/dissatisfaction.dmn";
    private static final long LOCK = 0x686f746c696e6531L;
    private static final int START_SECONDS = 180;
    /** Few rows that change all the time: without this the planner takes the tables for empty and scans them. */
    private static final List<String> BUSY_TABLES =
            List.of("act_ru_execution", "act_ru_event_subscr", "act_ru_variable");

    private final AgroalDataSource database;
    private final TransactionManager transactions;
    private final List<BpmnParseListener> listeners;
    private ProcessEngine engine;
    private String definition;

    Engine(AgroalDataSource database, TransactionManager transactions, @All List<BpmnParseListener> listeners) {
        this.database = database;
        this.transactions = transactions;
        this.listeners = listeners;
    }

    @Startup(100)
    void start() {
        QuarkusTransaction.requiringNew().timeout(START_SECONDS).run(() -> {
            sql("select pg_advisory_xact_lock(" + LOCK + ")");
            engine = new EngineConfiguration(database, transactions, new BeansByName(), listeners).buildProcessEngine();
            BUSY_TABLES.forEach(table -> sql("alter table " + table
                    + " set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,"
                    + " autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 500)"));
            definition = deploy();
        });
    }

    @Shutdown
    void stop() {
        if (engine != null) {
            engine.close();
        }
    }

    ProcessEngine get() {
        return engine;
    }

    /** The version of the model this node brought along. */
    String definition() {
        return definition;
    }

    private String deploy() {
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .name("case-lifecycle")
                .addClasspathResource(MODEL)
                .addClasspathResource(TABLE)
                .enableDuplicateFiltering(false)
                .deploy()
                .getId();
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
    }

    private void sql(String statement) {
        try (Connection connection = database.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the engine's tables cannot be prepared", e);
        }
    }
}
