package org.countypowers.catalog;

import java.util.List;

/** Why a matter may not enter a batch; {@code key} is translated. */
public record Bar(String key, List<String> arguments) {}
