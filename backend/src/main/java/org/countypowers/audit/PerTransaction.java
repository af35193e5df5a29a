package org.countypowers.audit;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A thing of which each transaction has its own: made when first asked for, finished just before the commit, gone with the
 * transaction. What is asked for only while a commit is under way would never be finished, so that is an error.
 */
public final class PerTransaction<T> {
    private final Supplier<T> make;
    private final Consumer<T> finish;
    private final int order;

    /** @param before how many steps before MyBatis lets go of its session this one is finished; more is earlier */
    public PerTransaction(Supplier<T> make, Consumer<T> finish, int before) {
        this.make = make;
        this.finish = finish;
        this.order = DataSourceUtils.CONNECTION_SYNCHRONIZATION_ORDER - 10 - before;
    }

    /** @throws IllegalStateException without a transaction, or when its commit is under way */
    public T current() {
        return present().orElseGet(() -> {
            if (synchronizations().anyMatch(held -> held.committing)) {
                throw new IllegalStateException("too late in this transaction");
            }
            Held held = new Held(make.get());
            TransactionSynchronizationManager.registerSynchronization(held);
            return held.thing;
        });
    }

    /** What the transaction has of it, if it has asked. */
    public Optional<T> present() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return synchronizations()
                .filter(held -> held.owner() == this)
                .findFirst()
                .map(this::thing);
    }

    @SuppressWarnings("unchecked")
    private T thing(PerTransaction<?>.Held held) {
        return (T) held.thing;
    }

    private static Stream<PerTransaction<?>.Held> synchronizations() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PerTransaction.Held.class::isInstance)
                .map(each -> (PerTransaction<?>.Held) each);
    }

    private final class Held implements TransactionSynchronization, Ordered {
        private final T thing;
        private boolean committing;

        private Held(T thing) {
            this.thing = thing;
        }

        private PerTransaction<T> owner() {
            return PerTransaction.this;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            finish.accept(thing);
        }

        @Override
        public int getOrder() {
            return order;
        }
    }
}
