package org.countypowers.audit;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
            Things things = Things.ofTransaction();
            if (things.committing) {
                throw new IllegalStateException("too late in this transaction");
            }
            T thing = make.get();
            things.made.put(this, thing);
            TransactionSynchronizationManager.registerSynchronization(new Finishing(things, thing));
            return thing;
        });
    }

    /** What the transaction has of it, if it has asked. */
    @SuppressWarnings("unchecked")
    public Optional<T> present() {
        Things things = (Things) TransactionSynchronizationManager.getResource(Things.class);
        return things == null ? Optional.empty() : Optional.ofNullable((T) things.made.get(this));
    }

    /** All that one transaction has; out of sight while an inner transaction of its own runs. */
    private static final class Things implements TransactionSynchronization {
        private final Map<PerTransaction<?>, Object> made = new IdentityHashMap<>();
        private boolean committing;

        private static Things ofTransaction() {
            Things things = (Things) TransactionSynchronizationManager.getResource(Things.class);
            if (things == null) {
                things = new Things();
                TransactionSynchronizationManager.registerSynchronization(things);
                things.resume();
            }
            return things;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Things.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Things.class, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Things.class);
        }
    }

    private final class Finishing implements TransactionSynchronization, Ordered {
        private final Things things;
        private final T thing;

        private Finishing(Things things, T thing) {
            this.things = things;
            this.thing = thing;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            things.committing = true;
            finish.accept(thing);
        }

        @Override
        public int getOrder() {
            return order;
        }
    }
}
