package cn.hotline.lifecycle.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/** The versions of the model 流程定义 that cases run on: a version never changes, so one once read is not read again. */
final class DeployedDefinitions extends ProcessDefinitionManager {
    @Override
    public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
        ProcessDefinitionEntity inThisCommand = super.getCachedResourceDefinitionEntity(id);
        return inThisCommand != null
                ? inThisCommand
                : Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
    }
}
