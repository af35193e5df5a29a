package org.countypowers.studio.domain;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Words in a finding or a difference: as they stand in a file, or a translation by its key.
 *
 * @param key whether the text is a translation's key
 * @param arguments of the translation
 */
public record FlowPhrase(boolean key, String text, List<FlowPhrase> arguments) {

    static FlowPhrase key(String key, Object... arguments) {
        return new FlowPhrase(
                true, key, Arrays.stream(arguments).map(FlowPhrase::of).toList());
    }

    public static FlowPhrase of(Object words) {
        return words instanceof FlowPhrase phrase ? phrase : new FlowPhrase(false, String.valueOf(words), List.of());
    }

    /** One after another, as the language puts them. */
    static FlowPhrase list(List<FlowPhrase> words) {
        return words.stream()
                .reduce((one, other) -> key("studio.word.list", one, other))
                .orElse(of(""));
    }

    /**
     * @param dictionary a translation by its key and arguments
     * @param names what stands in a file, in the reader's language
     */
    public String in(BiFunction<String, Object[], String> dictionary, UnaryOperator<String> names) {
        return key
                ? dictionary.apply(
                        text,
                        arguments.stream()
                                .map(each -> each.in(dictionary, names))
                                .toArray())
                : names.apply(text);
    }
}
