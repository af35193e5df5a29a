package org.countypowers.process.camunda;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.countypowers.process.WorkItemObserver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Narrows the engine to what the house allows. */
@Component
class EnginePlugin extends AbstractProcessEnginePlugin {
    private final Steps steps;
    private final ObjectProvider<WorkItemObserver> observers;

    EnginePlugin(Steps steps, ObjectProvider<WorkItemObserver> observers) {
        this.steps = steps;
        this.observers = observers;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new JuelExpressionManager(steps.delegates()));
        List<Deployer> gates = new ArrayList<>();
        gates.add(new ModelGate(steps::names));
        configuration.setCustomPreDeployers(gates);
        List<BpmnParseListener> listeners = new ArrayList<>();
        listeners.add(new TaskObservation(observers));
        configuration.setCustomPreBPMNParseListeners(listeners);
        configuration.setCustomSessionFactories(NeverThere.factories());
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        // A refusal is no error, and whoever calls the engine logs what is one.
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setDbIdentityUsed(false);
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        // Names stay out of the engine; nobody is an engine user.
        configuration.setAuthorizationEnabled(false);
        configuration.setTenantCheckEnabled(false);
        configuration.setEnableScriptCompilation(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
    }
}
