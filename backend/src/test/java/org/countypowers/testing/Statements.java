package org.countypowers.testing;

import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.springframework.stereotype.Component;

/** Counts the statements that the mappers send. */
@Component
@Intercepts(
        @Signature(
                type = StatementHandler.class,
                method = "prepare",
                args = {Connection.class, Integer.class}))
public class Statements implements Interceptor {
    private final AtomicInteger sent = new AtomicInteger();

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        sent.incrementAndGet();
        return invocation.proceed();
    }

    public int of(Runnable act) {
        int before = sent.get();
        act.run();
        return sent.get() - before;
    }
}
