package org.countypowers.ui.delegation;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What an address asks of the register. */
final class RegisterAddress {
    private RegisterAddress() {}

    /**
     * Hands each part to whoever knows its name.
     *
     * @param known takes a value, or answers that there is no such thing
     * @return what nobody took, as it stands in the address
     */
    static List<String> ask(QueryParameters address, Map<String, Predicate<String>> known) {
        List<String> unknown = new ArrayList<>();
        address.getParameters().forEach((name, values) -> values.stream()
                .filter(value -> !value.isBlank())
                .filter(value -> !known.containsKey(name) || !known.get(name).test(value))
                .forEach(value -> unknown.add(name + "=" + value)));
        return unknown;
    }
}
