package cn.hotline.lifecycle.engine;

import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.CommandContextInterceptor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.JakartaTransactionInterceptor;
import org.camunda.bpm.engine.impl.interceptor.LogInterceptor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/** The engine 流程引擎 as this product needs it: in the service's own transactions and database, with nothing it does not use. */
final class EngineConfiguration extends JakartaTransactionProcessEngineConfiguration {
    EngineConfiguration(
            DataSource database,
            TransactionManager transactions,
            Map<Object, Object> beans,
            List<BpmnParseListener> listeners) {
        setProcessEngineName("lifecycle");
        setDataSource(database);
        setTransactionManager(transactions);
        setTransactionsExternallyManaged(true);
        setDatabaseType("postgres");
        setDatabaseSchemaUpdate(DB_SCHEMA_UPDATE_TRUE);
        setIdGenerator(new StrongUuidGenerator());
        setBeans(beans);
        setCorrelationHandler(new RunningCasesOnly());
        // three queries less for every event a case waits for
        setCustomSessionFactories(List.of(
                new OwnSession(JobManager.class, NoJobs::new),
                new OwnSession(ProcessDefinitionManager.class, DeployedDefinitions::new)));
        setCustomPostBPMNParseListeners(new ArrayList<>(listeners));
        // the timeline is our own
        setHistory(HISTORY_NONE);
        setHistoryCleanupEnabled(false);
        setEnforceHistoryTimeToLive(false);
        // no timers, no asynchronous steps: no jobs
        setJobExecutorActivate(false);
        setAuthorizationEnabled(false);
        setTenantCheckEnabled(false);
        setCmmnEnabled(false);
        setMetricsEnabled(false);
        setTaskMetricsEnabled(false);
        setDbMetricsReporterActivate(false);
        setJdbcBatchProcessing(true);
    }

    /** The schema is looked at, and made, within the transaction that starts the engine. */
    @Override
    protected void initCommandExecutorDbSchemaOperations() {
        if (commandExecutorSchemaOperations == null) {
            List<CommandInterceptor> chain = new ArrayList<>();
            chain.add(new LogInterceptor());
            chain.add(new JakartaTransactionInterceptor(transactionManager, false, this));
            chain.add(new CommandContextInterceptor(dbSchemaOperationsCommandContextFactory, this));
            chain.add(actualCommandExecutor);
            commandExecutorSchemaOperations = initInterceptorChain(chain);
        }
    }
}
