import bpmnJsZh from 'bpmn-js-i18n/translations/zn.js';

const EVENTS = {
  Message: '消息', Timer: '定时', Signal: '信号', Error: '差错', Escalation: '升级', Conditional: '条件', Compensation: '补偿', Link: '链接', Terminate: '终止', Cancel: '取消',
};
const PLACES = { 'Start Event': '开始事件', 'End Event': '结束事件', 'Boundary Event': '边界事件', 'Intermediate Catch Event': '中间捕获事件', 'Intermediate Throw Event': '中间抛出事件' };

/** Headings of the panel: "Message Boundary Event", "Message Boundary Event (Non Interrupting)". */
function eventHeadings() {
  const headings = {};
  for (const [place, placeZh] of Object.entries(PLACES)) {
    for (const [kind, kindZh] of Object.entries(EVENTS)) {
      headings[`${kind} ${place}`] = `${kindZh}${placeZh}`;
      headings[`${kind} ${place} (Non Interrupting)`] = `${kindZh}${placeZh}（不中断）`;
    }
  }
  return headings;
}

const EDITOR_ZH = {
  ...bpmnJsZh,
  ...PLACES,
  ...eventHeadings(),
  'User task': '办理环节',
  'User Task': '办理环节',
  'Service task': '自动步骤',
  'Service Task': '自动步骤',
  'Manual Task': '手工任务',
  'Receive Task': '接收任务',
  'Send Task': '发送任务',
  'Script Task': '脚本任务',
  'Business Rule Task': '规则任务',
  'Call Activity': '调用流程',
  'Exclusive gateway': '排他网关（择一）',
  'Exclusive Gateway': '排他网关',
  'Parallel gateway': '并行网关（同时）',
  'Parallel Gateway': '并行网关',
  'Inclusive gateway': '包容网关（多选）',
  'Inclusive Gateway': '包容网关',
  'Event Based Gateway': '事件网关',
  'Complex Gateway': '复杂网关',
  'Sequence Flow': '连线',
  'Sequence flow': '普通连线',
  'Conditional Flow': '条件连线',
  'Conditional flow': '条件连线',
  'Default Flow': '默认连线',
  'Default flow': '默认连线',
  'Message Flow': '消息流',
  'Data Input Association': '数据输入关联',
  'Data Output Association': '数据输出关联',
  'Data Object Reference': '数据对象',
  'Data Store Reference': '数据存储',
  Association: '关联线',
  Collaboration: '协作',
  Process: '流程',
  Participant: '池',
  Lane: '泳道',
  Group: '分组框',
  'Text Annotation': '文字注释',
  'Sub Process': '子流程',
  'Sub-process': '子流程',
  'Sub-process (expanded)': '子流程',
  'Sub-process (collapsed)': '子流程（收起）',
  'Event sub-process (expanded)': '事件子流程',
  SubProcess: '子流程',
  'Event Sub Process': '事件子流程',
  'Expanded Sub Process': '子流程',
  'Collapsed Sub Process': '子流程（收起）',
  'Expanded Pool': '池',
  'Collapsed Pool': '池（收起）',
  'Event Sub-process': '事件子流程',
  'Event sub-process': '事件子流程',
  'Ad Hoc Sub Process': '临时子流程',
  'Multi Instance': '逐个办理',
  'Start event': '开始事件',
  'End event': '结束事件',
  'Intermediate throw event': '中间事件',
  'Message boundary event': '消息边界事件',
  'Message boundary event (non-interrupting)': '消息边界事件（不中断）',
  'Message start event': '消息开始事件',
  'Message start event (non-interrupting)': '消息开始事件（不中断）',
  'Message intermediate catch event': '等待消息',
  'Terminate end event': '终止结束事件',
  'Parallel multi-instance': '同时逐个办理',
  'Sequential multi-instance': '依次逐个办理',
  'Toggle non-interrupting': '切换是否中断',
  'Change element': '更改类型',
  'Change type': '更改类型',
  'Append task': '追加办理环节',
  'Append gateway': '追加网关',
  'Append end event': '追加结束事件',
  'Connect to other element': '连接到其他元素',
  'Connect using association': '用关联线连接',
  'Add text annotation': '添加文字注释',
  'Activate hand tool': '移动画布',
  'Activate lasso tool': '框选',
  'Activate create/remove space tool': '增减间距',
  'Activate global connect tool': '连线',
  'Align elements': '对齐',
  'Align elements left': '左对齐',
  'Align elements right': '右对齐',
  'Align elements center': '水平居中对齐',
  'Align elements top': '上对齐',
  'Align elements bottom': '下对齐',
  'Align elements middle': '垂直居中对齐',
  'Distribute elements horizontally': '水平等距分布',
  'Distribute elements vertically': '垂直等距分布',
  'Search in diagram': '在流程图中查找',
  'Select an element to edit its properties.': '选中一个元素后，在此填写。',
  'Multiple elements are selected. Select a single element to edit its properties.': '选中了多个元素。请只选一个。',
  'Toggle section': '展开或收起',
  'Section contains edits': '已填写',
  'Section contains an error': '有错误',
  '<empty>': '（空）',
  Search: '查找',
  Results: '结果',
  'Open menu': '打开菜单',
  'No matching entries found.': '没有匹配的项目。',
};

/** Texts that the token simulation writes without asking for a translation. */
const SHOWN_ZH = {
  'Token Simulation': '流程模拟',
  'Simulation Log': '模拟记录',
  'Toggle Simulation Log': '显示或收起模拟记录',
  'No Entries': '暂无记录',
  'Pause Simulation': '暂停模拟',
  'Play Simulation': '继续模拟',
  'Play/Pause Simulation': '暂停或者继续模拟',
  'Reset Simulation': '重新开始模拟',
  'Set animation speed = Slow': '速度：慢',
  'Set animation speed = Normal': '速度：中',
  'Set animation speed = Fast': '速度：快',
  Close: '关闭',
  Slow: '慢', Normal: '中', Fast: '快',
  'Found unsupported elements': '有不能模拟的元素',
  'Not supported': '不能模拟',
  Finished: '已结束', 'Process finished': '流程结束', 'Process started': '流程开始', 'Process canceled': '流程取消',
  'SubProcess started': '子流程开始', 'SubProcess finished': '子流程结束', 'SubProcess canceled': '子流程取消',
  'Trigger Event': '触发', 'Trigger event': '触发', 'Set Sequence Flow': '切换走向', 'Select sequence flow': '选择走向',
  'Add pause point': '在此暂停', 'Remove pause point': '不再暂停',
  'Focus process instance *': '只看这一件 *',
  'Service Task': '自动步骤', 'User Task': '办理环节', Task: '任务',
  'Exclusive Gateway': '排他网关', 'Parallel Gateway': '并行网关', 'Inclusive Gateway': '包容网关',
  'Start Event': '开始事件', 'Intermediate Event': '中间事件', 'Boundary Event': '边界事件', 'End Event': '结束事件',
  SubProcess: '子流程', Process: '流程',
  Search: '查找', Results: '结果', 'No matching entries found.': '没有匹配的项目。',
};

const OWN = {
  zh: {
    tools: '流程图工具', canvas: '流程图', panel: '所选元素', undo: '撤销', redo: '恢复', copy: '复制', paste: '粘贴', remove: '删除', zoomIn: '放大', zoomOut: '缩小', fit: '适应',
    fitHint: '显示整个流程图', search: '查找', simulate: '模拟', simulateHint: '开始或者结束模拟', svg: '导出 SVG', png: '导出 PNG', shortcuts: '快捷键', close: '关闭',
    loading: '正在打开……', flow: '流程图', noModel: '没有可以显示的流程图。',
    general: '基本', name: '名称', id: '编号', documentation: '说明', idFixed: '流程编号由发布固定，不能修改。', idRule: '只能用字母、数字、“-”和“_”，以字母开头。', idTaken: '编号已被其他元素使用。',
    handling: '办理', unit: '办理单位', post: '岗位', signature: '签名', form: '表单', limit: '办理时限（工作日）', limitHelp: '从环节开始的次日起算；不填的，不另设时限。', limitRule: '填 1 至 999 的整数。',
    choose: '请选择', none: '无', unlisted: '不在清单中', automatic: '自动步骤', step: '执行', condition: '走向条件', isDefault: '默认走向', isDefaultHelp: '其他条件都不满足时走这里，不需要条件。',
    variable: '变量', variableHelp: '表单中同名字段的值。本流程已用：', operator: '关系', value: '值', expression: '条件表达式', expressionHelp: '如 ${outcome == \'returned\'}，可用 &&、||、! 和括号。',
    expressionFault: '只能比较变量和固定值，如 ${outcome == \'returned\'}。', nameRule: '以字母开头，只能用字母、数字和“_”。',
    equal: '等于', unequal: '不等于', less: '小于', atMost: '不大于', greater: '大于', atLeast: '不小于', holds: '为是', fails: '为否',
    branching: '走向', defaultFlow: '默认走向', message: '消息', messageHelp: '由系统在相应时刻发出。', loop: '逐个办理', collection: '名单变量', element: '每一个记作', text: '文字',
    createStart: '开始事件', createEnd: '结束事件', createExclusive: '排他网关（择一）', createParallel: '并行网关（同时）', createTask: '办理环节', createStep: '自动步骤', createSub: '子流程', createMessage: '等待消息', createNote: '文字注释',
    chooseStep: '选择自动步骤', error: '错误', warning: '提醒', info: '提示',
    keyDelete: '删除所选', keySelectAll: '全选', keyCut: '剪切', keyDuplicate: '原地复制', keyEdit: '修改名称', keyMove: '移动所选；没有选中时移动画布', keyFast: '大步移动', keyHand: '移动画布', keyLasso: '框选', keySpace: '增减间距', keyConnect: '连线', keyReplace: '更改类型', keyPalette: '在工具栏上：追加到所选元素之后', keySimulate: '模拟', zoomReset: '原始大小',
  },
  en: {
    tools: 'Diagram tools', canvas: 'Diagram', panel: 'Selected element', undo: 'Undo', redo: 'Redo', copy: 'Copy', paste: 'Paste', remove: 'Delete', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Fit',
    fitHint: 'Show the whole diagram', search: 'Search', simulate: 'Simulate', simulateHint: 'Start or end the simulation', svg: 'SVG', png: 'PNG', shortcuts: 'Shortcuts', close: 'Close',
    loading: 'Opening…', flow: 'flow', noModel: 'There is no diagram to show.',
    general: 'General', name: 'Name', id: 'Id', documentation: 'Notes', idFixed: 'The id of the process is fixed by its releases.', idRule: 'Letters, digits, “-” and “_”, beginning with a letter.', idTaken: 'Another element has this id.',
    handling: 'Handling', unit: 'Unit', post: 'Post', signature: 'Signature', form: 'Form', limit: 'Time limit (working days)', limitHelp: 'Counted from the day after the step begins; empty: no limit of its own.', limitRule: 'A whole number from 1 to 999.',
    choose: 'Choose', none: 'None', unlisted: 'not listed', automatic: 'Automatic step', step: 'Runs', condition: 'Condition', isDefault: 'Default way', isDefaultHelp: 'Taken when no other condition holds; needs none itself.',
    variable: 'Variable', variableHelp: 'The value of the form field of that name. Used here: ', operator: 'Relation', value: 'Value', expression: 'Expression', expressionHelp: 'Such as ${outcome == \'returned\'}; &&, ||, ! and brackets are allowed.',
    expressionFault: 'Only variables and fixed values can be compared, such as ${outcome == \'returned\'}.', nameRule: 'Letters, digits and “_”, beginning with a letter.',
    equal: 'equals', unequal: 'differs from', less: 'is less than', atMost: 'is at most', greater: 'is more than', atLeast: 'is at least', holds: 'is true', fails: 'is false',
    branching: 'Ways on', defaultFlow: 'Default way', message: 'Message', messageHelp: 'The system sends it when its time has come.', loop: 'One by one', collection: 'List variable', element: 'Each one is called', text: 'Text',
    createStart: 'Start event', createEnd: 'End event', createExclusive: 'Exclusive gateway (one way)', createParallel: 'Parallel gateway (all ways)', createTask: 'Handling step', createStep: 'Automatic step', createSub: 'Sub-process', createMessage: 'Wait for a message', createNote: 'Note',
    chooseStep: 'Choose an automatic step', error: 'Error', warning: 'Warning', info: 'Hint',
    keyDelete: 'Delete what is selected', keySelectAll: 'Select all', keyCut: 'Cut', keyDuplicate: 'Duplicate', keyEdit: 'Edit the name', keyMove: 'Move what is selected, or the canvas', keyFast: 'Move faster', keyHand: 'Hand', keyLasso: 'Lasso', keySpace: 'Space', keyConnect: 'Connect', keyReplace: 'Change type', keyPalette: 'In the palette: append to what is selected', keySimulate: 'Simulate', zoomReset: 'Original size',
  },
};

/** English wording of the editor's own texts, where the house has its own word. */
const EDITOR_EN = { 'User task': 'Handling step', 'User Task': 'Handling step', 'Service task': 'Automatic step', 'Service Task': 'Automatic step', 'Append task': 'Append handling step' };

export function flowWords(language) {
  const zh = language?.startsWith('zh');
  return { own: zh ? OWN.zh : OWN.en, editor: zh ? EDITOR_ZH : EDITOR_EN, shown: zh ? SHOWN_ZH : {} };
}
