package org.countypowers.process;

import java.util.Map;

/** Puts the model and the forms of a release into the engine. Part of a release's command. */
public interface ProcessDeployments {
    /**
     * @param files by name; tables stay outside the engine
     * @return the definition's id
     * @throws ModelRefused naming element and rule
     */
    String deploy(String processKey, Map<String, String> files);
}
