package org.countypowers.testing;

import org.aopalliance.intercept.MethodInterceptor;
import org.countypowers.process.WorkItem;
import org.countypowers.process.WorkItemObserver;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Keeps tasks of hand-overs away from a worklist that knows cases alone. */
@Component
class CasesInTheWorklist implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof WorkItemObserver)) {
            return bean;
        }
        ProxyFactory factory = new ProxyFactory(bean);
        factory.setProxyTargetClass(true);
        factory.addAdvice((MethodInterceptor) call -> call.getArguments().length == 1
                        && call.getArguments()[0] instanceof WorkItem item
                        && item.businessKey().startsWith("handover-")
                ? null
                : call.proceed());
        return factory.getProxy(bean.getClass().getClassLoader());
    }
}
