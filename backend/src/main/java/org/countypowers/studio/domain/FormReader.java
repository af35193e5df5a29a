package org.countypowers.studio.domain;

import java.util.List;
import org.countypowers.forms.Form;
import org.countypowers.process.ModelFault;

/** Reads a form in two ways: as the desk draws it, and as it stands in the file. */
public interface FormReader {
    /** @throws IllegalArgumentException when the form leaves what the desk can draw */
    Form form(String json);

    /** @throws IllegalArgumentException when it is no JSON object or names a member twice */
    FormContent content(String json);

    /** What the engine's gate would refuse. */
    List<ModelFault> faults(String json);
}
