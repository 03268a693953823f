package cn.hotline.lifecycle.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;

/** The engine's jobs 作业: our model has neither timers nor asynchronous steps, so no event that ends has a job to take along. */
final class NoJobs extends JobManager {
    @Override
    public List<JobEntity> findJobsByConfiguration(String handler, String configuration, String tenant) {
        return List.of();
    }
}
