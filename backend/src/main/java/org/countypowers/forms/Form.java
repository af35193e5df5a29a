package org.countypowers.forms;

import java.util.List;

/** A form-js schema in the subset that we draw (ARCHITECTURE: The engine). Groups are flattened into fields. */
public record Form(String id, List<FormField> fields) {}
