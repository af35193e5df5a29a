import { is } from 'bpmn-js/lib/util/ModelUtil';
import { CheckboxEntry, SelectEntry, TextAreaEntry, TextFieldEntry } from '@bpmn-io/properties-panel';
import { compose, isCondition, simple } from './condition.js';
import { propertyOf, setProperty } from './flow-properties.js';

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;
const ID = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const LIMIT = /^\s*[1-9][0-9]{0,2}\s*$/;
const BRANCHING = ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway', 'bpmn:Activity'];

/** What an administrator may say about an element, and no more: ModelGate refuses the rest. */
export class FlowPanel {
  static $inject = ['propertiesPanel', 'injector', 'debounceInput', 'config.flow'];

  constructor(propertiesPanel, injector, debounceInput, { words, choices, readOnly }) {
    this.bus = injector.get('eventBus');
    this.modeling = injector.get('modeling', false);
    this.factory = injector.get('bpmnFactory', false);
    this.registry = injector.get('elementRegistry');
    this.steps = injector.get('flowSteps', false);
    this.debounce = debounceInput;
    this.words = words;
    this.choices = choices;
    this.readOnly = readOnly;
    propertiesPanel.registerProvider(500, this);
  }

  choose(choices) {
    this.choices = choices;
    this.bus.fire('propertiesPanel.providersChanged');
  }

  getGroups(element) {
    return (groups) => [...groups, ...this.groups(element.type === 'label' ? element.labelTarget : element)];
  }

  groups(element) {
    const { words } = this;
    const flow = element.businessObject;
    const all = [['general', words.general, this.general(element)]];
    if (is(flow, 'bpmn:UserTask')) {
      all.unshift(['handling', words.handling, this.handling(element)]);
    } else if (is(flow, 'bpmn:ServiceTask')) {
      all.unshift(['automatic', words.automatic, this.automatic(element)]);
    } else if (is(flow, 'bpmn:SequenceFlow') && BRANCHING.some((type) => is(flow.sourceRef, type))) {
      all.unshift(['condition', words.condition, this.condition(element)]);
    } else if (is(flow, 'bpmn:Gateway') && flow.outgoing?.length > 1 && 'default' in flow.$descriptor.propertiesByName) {
      all.unshift(['branching', words.branching, [this.defaultFlow(element)]]);
    }
    const message = flow.eventDefinitions?.find((definition) => is(definition, 'bpmn:MessageEventDefinition'));
    if (message) {
      all.unshift(['message', words.message, [this.message(element, message)]]);
    }
    if (is(flow.loopCharacteristics, 'bpmn:MultiInstanceLoopCharacteristics')) {
      all.unshift(['loop', words.loop, this.loop(element, flow.loopCharacteristics)]);
    }
    return all.map(([id, label, entries]) => ({ id, label, entries, shouldOpen: true }));
  }

  general(element) {
    const { words } = this;
    const flow = element.businessObject;
    const process = is(flow, 'bpmn:Process');
    if (is(flow, 'bpmn:TextAnnotation')) {
      return [this.area('text', words.text, () => flow.text, (text) => this.modeling.updateProperties(element, { text }))];
    }
    const notes = () => flow.documentation?.[0]?.text ?? '';
    const entries = [
      this.area('name', words.name, () => flow.name, (name) => this.modeling.updateProperties(element, { name })),
      this.text('id', words.id, () => flow.id, (id) => this.modeling.updateProperties(element, { id }), {
        description: process ? words.idFixed : '',
        disabled: this.readOnly || process,
        validate: (id) => (ID.test(id) ? (this.isTaken(id, flow) ? words.idTaken : null) : words.idRule),
      }),
      this.area('documentation', words.documentation, notes, (text) =>
        this.modeling.updateProperties(element, { documentation: text ? [this.factory.create('bpmn:Documentation', { text })] : [] })),
    ];
    return is(flow, 'bpmn:Collaboration') ? entries.slice(1) : entries;
  }

  handling(element) {
    const { words, choices } = this;
    const flow = element.businessObject;
    const property = (name, label, list) =>
      this.select(name, label, list, () => propertyOf(flow, name), (value) => setProperty(this, element, name, value), name === 'signature');
    return [
      property('unit', words.unit, choices.units),
      property('post', words.post, choices.posts),
      property('signature', words.signature, choices.signatures),
      this.select('form', words.form, choices.forms, () => flow.get('camunda:formRef') ?? '', (form) =>
        this.modeling.updateProperties(element, {
          'camunda:formRef': form || undefined,
          'camunda:formRefBinding': form ? 'deployment' : undefined,
        }), true),
      this.text('limitDays', words.limit, () => propertyOf(flow, 'limitDays'), (days) => setProperty(this, element, 'limitDays', days?.trim() ?? ''), {
        description: words.limitHelp,
        validate: (days) => (!days || LIMIT.test(days) ? null : words.limitRule),
      }),
    ];
  }

  automatic(element) {
    const step = () => /^\s*\${\s*(\w+)\s*}\s*$/.exec(element.businessObject.get('camunda:delegateExpression') ?? '')?.[1] ?? '';
    return [this.select('step', this.words.step, this.choices.steps, step, (name) => this.steps.apply(element, name))];
  }

  condition(element) {
    const { words } = this;
    const flow = element.businessObject;
    const source = flow.sourceRef;
    const body = () => flow.conditionExpression?.body ?? '';
    const write = (text) => this.modeling.updateProperties(element, { conditionExpression: text ? this.expression(flow, text) : undefined });
    const asDefault = this.entry('default', CheckboxEntry, {
      label: words.isDefault,
      description: words.isDefaultHelp,
      getValue: () => source.default === flow,
      setValue: (on) => this.modeling.updateProperties(element.source, { default: on ? flow : undefined }),
    });
    if (source.default === flow) {
      return [asDefault];
    }
    const parts = body() ? simple(body()) : { variable: '', operator: '==', value: '' };
    const change = (part) => {
      const next = { ...parts, ...part };
      write(next.variable ? compose(next) : '');
    };
    const asked = this.asked(source);
    const about = parts && asked.find(({ value }) => value === parts.variable);
    const yesOrNo = about && !about.choices.length;
    const disabled = this.readOnly || !parts?.variable;
    const pick = (variable) => {
      const { choices } = asked.find(({ value }) => value === variable) ?? { choices: [] };
      change(choices.length ? { variable, operator: '==', value: choices[0].value } : { variable, operator: 'holds', value: '' });
    };
    const builder = parts ? [
      this.select('variable', words.variable, asked.map((each) => ({ ...each, help: words.variableHelp })), () => parts.variable, pick, true),
      this.entry('operator', SelectEntry, {
        label: words.operator,
        getOptions: () => this.operators(about, parts.operator),
        getValue: () => parts.operator,
        setValue: (operator) => change({ operator }),
        disabled,
      }),
      yesOrNo && !parts.value || ['holds', 'fails'].includes(parts.operator) ? null
        : about?.choices.length ? this.select('value', words.value, about.choices, () => parts.value, (value) => change({ value }))
          : this.text('value', words.value, () => parts.value, (value) => change({ value: value ?? '' }), { disabled }),
    ] : [];
    const raw = this.area('expression', words.expression, body, write, {
      description: words.expressionHelp,
      monospace: true,
      validate: (text) => (!text || isCondition(text) ? null : words.expressionFault),
    });
    return [asDefault, ...builder.filter(Boolean), raw];
  }

  /** What was answered last before the place, and the facts that the house tells. */
  asked(source) {
    const label = (found) => [...new Set(found.map((each) => each.label))].join(this.words.listed);
    const forms = answeredBefore(source, this.choices.answers);
    const options = new Map(forms.flatMap(({ choices }) => choices).map((choice) => [choice.value, choice]));
    const answer = forms.length ? [{ value: 'outcome', label: label(forms), choices: [...options.values()] }] : [];
    return [...answer, ...this.choices.facts];
  }

  /** Answers are the same or not; facts hold or do not; only numbers are less or more. */
  operators(about, used) {
    const { words } = this;
    const offered = !about ? undefined : about.choices.length ? ['==', '!='] : ['holds', 'fails'];
    return Object.entries({ '==': words.equal, '!=': words.unequal, holds: words.holds, fails: words.fails, '<': words.less, '<=': words.atMost, '>': words.greater, '>=': words.atLeast })
      .filter(([value]) => !offered || offered.includes(value) || value === used)
      .map(([value, label]) => ({ value, label }));
  }

  defaultFlow(element) {
    const flow = element.businessObject;
    const ways = flow.outgoing.map((way) => ({ value: way.id, label: [way.name, way.targetRef?.name ?? way.targetRef?.id].filter(Boolean).join(' → '), help: '' }));
    return this.select('defaultFlow', this.words.defaultFlow, ways, () => flow.default?.id ?? '', (id) =>
      this.modeling.updateProperties(element, { default: flow.outgoing.find((way) => way.id === id) }), true);
  }

  message(element, definition) {
    let root = element.businessObject;
    while (root.$parent) {
      root = root.$parent;
    }
    const messages = root.rootElements.filter((each) => is(each, 'bpmn:Message'));
    const list = messages.map(({ id, name }) => ({ value: id, label: name || id, help: this.words.messageHelp }));
    return this.select('message', this.words.message, list, () => definition.messageRef?.id ?? '', (id) =>
      this.modeling.updateModdleProperties(element, definition, { messageRef: messages.find((each) => each.id === id) }));
  }

  loop(element, characteristics) {
    const row = (name, label) =>
      this.text(name, label, () => characteristics.get(`camunda:${name}`) ?? '', (value) =>
        this.modeling.updateModdleProperties(element, characteristics, { [`camunda:${name}`]: value || undefined }), {
        validate: (value) => (!value || NAME.test(value) ? null : this.words.nameRule),
      });
    return [row('collection', this.words.collection), row('elementVariable', this.words.element)];
  }

  expression(parent, body) {
    const expression = this.factory.create('bpmn:FormalExpression', { body });
    expression.$parent = parent;
    return expression;
  }

  isTaken(id, flow) {
    const assigned = flow.$model.ids?.assigned(id);
    return Boolean(assigned && assigned !== flow);
  }

  text(id, label, getValue, write, more = {}) {
    return this.entry(id, TextFieldEntry, { label, getValue, debounce: this.debounce, setValue: (value, fault) => fault || write(value), ...more });
  }

  area(id, label, getValue, write, more = {}) {
    return this.entry(id, TextAreaEntry, { label, getValue, rows: 1, autoResize: true, debounce: this.debounce, setValue: (value, fault) => fault || write(value), ...more });
  }

  /** A value that is not in the list stays, and is shown as such. */
  select(id, label, list, getValue, setValue, optional = false) {
    const { words } = this;
    const value = getValue();
    const chosen = list.find((choice) => choice.value === value);
    const options = [{ value: '', label: optional ? words.none : words.choose }, ...list.map((choice) => ({ value: choice.value, label: choice.label }))];
    if (value && !chosen) {
      options.push({ value, label: `${value}（${words.unlisted}）` });
    }
    return this.entry(id, SelectEntry, { label, getValue, setValue, getOptions: () => options, description: chosen?.help || '' });
  }

  entry(id, component, properties) {
    return { id, component, disabled: this.readOnly, ...properties };
  }
}

/** The answers of the forms of the last tasks on each way to a place. */
function answeredBefore(place, answers) {
  const seen = new Set();
  const found = new Map();
  const open = [place];
  while (open.length) {
    const node = open.pop();
    const answer = answers.find(({ value }) => value === node.get('camunda:formRef'));
    if (answer && is(node, 'bpmn:UserTask')) {
      found.set(answer.value, answer);
    } else if (!seen.has(node)) {
      seen.add(node);
      const inner = is(node, 'bpmn:SubProcess') ? node.flowElements.filter((each) => is(each, 'bpmn:FlowNode') && !each.outgoing?.length) : [];
      const outer = is(node.$parent, 'bpmn:SubProcess') && !node.incoming?.length ? node.$parent : undefined;
      open.push(...[...(node.incoming ?? []).map(({ sourceRef }) => sourceRef), ...inner, node.attachedToRef, outer].filter(Boolean));
    }
  }
  return [...found.values()];
}
