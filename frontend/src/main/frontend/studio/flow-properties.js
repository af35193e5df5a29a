/** The office's own facts about a task: <camunda:property name value/>. Every change is one step to undo. */
export function propertyOf(flow, name) {
  return properties(flow)?.values?.find((property) => property.name === name)?.value ?? '';
}

function properties(flow) {
  return flow.extensionElements?.values?.find(({ $type }) => $type === 'camunda:Properties');
}

export function setProperty({ modeling, factory }, element, name, value) {
  const flow = element.businessObject;
  const outer = flow.extensionElements;
  const list = properties(flow);
  const found = list?.values?.find((property) => property.name === name);
  if (!value) {
    if (found) {
      removeProperty(modeling, element, outer, list, found);
    }
  } else if (found) {
    modeling.updateModdleProperties(element, found, { value });
  } else if (list) {
    const property = child(factory, list, 'camunda:Property', { name, value });
    modeling.updateModdleProperties(element, list, { values: [...(list.values ?? []), property] });
  } else {
    const extension = outer ?? child(factory, flow, 'bpmn:ExtensionElements', { values: [] });
    const made = child(factory, extension, 'camunda:Properties', {});
    made.values = [child(factory, made, 'camunda:Property', { name, value })];
    if (outer) {
      modeling.updateModdleProperties(element, outer, { values: [...(outer.values ?? []), made] });
    } else {
      extension.values = [made];
      modeling.updateProperties(element, { extensionElements: extension });
    }
  }
}

function removeProperty(modeling, element, outer, list, found) {
  const left = list.values.filter((property) => property !== found);
  if (left.length) {
    modeling.updateModdleProperties(element, list, { values: left });
  } else if (outer.values.length > 1) {
    modeling.updateModdleProperties(element, outer, { values: outer.values.filter((value) => value !== list) });
  } else {
    modeling.updateProperties(element, { extensionElements: undefined });
  }
}

function child(factory, parent, type, values) {
  const made = factory.create(type, values);
  made.$parent = parent;
  return made;
}
