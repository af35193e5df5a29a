/** form-js knows no translation: these texts are put in place as they are shown. */
const SHOWN_ZH = {
  'mm/dd/yyyy': '年-月-日',
  'Remove *': '删除“*”', 'List contains * items': '共 * 项', 'List contains * item': '共 * 项', 'Click to set a dynamic value with FEEL expression': '填写条件', Increment: '增加', Decrement: '减少',
  'Create a * element': '添加“*”', Components: '组件', 'Search components': '查找组件', 'No components found.': '没有这样的组件。', 'Clear content': '清除', Input: '填写', Selection: '选择', Presentation: '展示', Containers: '容器',
  'Build your form': '设计表单', 'Drag and drop components here to start designing.': '把左侧的组件拖到这里。', 'Drag and drop components here.': '把组件拖到这里。', 'Use the preview window to test your form.': ' ',
  General: '基本', Validation: '填写要求', Condition: '显示条件', 'Options source': '选项来源', 'Dynamic options': '选项变量', 'Static options': '选项', 'Options expression': '选项表达式',
  'Field label': '名称', 'Field description': '填写说明', Key: '字段', 'Date label': '名称', 'Group label': '分组名称', 'Text': '文字', Label: '名称', Value: '值', Type: '类型', 'List of items': '逐项列出', 'Input data': '由变量给出', Static: '逐项列出', Expression: '表达式',
  Required: '必填', 'Minimum length': '最少字数', 'Maximum length': '最多字数', Minimum: '最小值', Maximum: '最大值', 'Deactivate if': '在以下情况隐藏', 'Hide if': '在以下情况隐藏', 'Condition under which the field is hidden': '满足条件时隐藏', 'Height': '高度', 'Height of the container in pixels.': '高度（像素）。',
  'Binds to a form variable': '填写的内容存入这个变量；流程条件按它判断。', 'Use a unique "key" to link the form element and the related input/output data. When dealing with nested data, break it down in the user task\'s input mapping before using it.': '同一表单内不能重复。',
  'Define which input property to populate the values from': '选项取自这个变量', 'Input values key': '选项变量', 'Select a form field to edit its properties.': '选中一个组件后，在此填写。', 'Multiple form fields are selected. Select a single form field to edit its properties.': '选中了多个组件。请只选一个。',
  'Text field': '单行文字', 'Text area': '多行文字', Number: '数字', 'Date time': '日期', 'Expression field': '表达式', Checkbox: '勾选', 'Checkbox group': '多选', 'Radio group': '单选', Select: '下拉选择', 'Tag list': '标签', 'Text view': '文字说明', Separator: '分隔线', Spacer: '空白', Group: '分组', Form: '表单', Date: '日期',
  'TEXT FIELD': '单行文字', 'TEXT AREA': '多行文字', NUMBER: '数字', 'DATE TIME': '日期', CHECKBOX: '勾选', 'CHECKBOX GROUP': '多选', 'RADIO GROUP': '单选', SELECT: '下拉选择', 'TEXT VIEW': '文字说明', SEPARATOR: '分隔线', SPACER: '空白', GROUP: '分组', FORM: '表单',
  'Must not be empty.': '不能为空。', 'Must not be empty': '不能为空', 'Must be unique.': '不能重复。', 'Must not contain spaces.': '不能有空格。', 'Must not contain prefix.': '不能有前缀。', 'Must be a valid QName.': '不是有效的编号。', 'Must be a variable or a dot separated path.': '只能用字母、数字和“_”，以字母开头。', 'Must not contain numerical path segments.': '不能只有数字。', 'Must not be a prohibited path.': '不能用这个名字。', 'Must not conflict with other key/path assignments.': '与其他字段重复。', 'Must be number': '须为数字', 'Should be a number.': '须为数字。',
  'Toggle section': '展开或收起', 'Section contains edits': '已填写', 'Section contains an error': '有错误', 'Create new list item': '添加一项', Create: '添加', 'Delete item': '删除', 'Toggle list item': '展开或收起', '<empty>': '（空）', 'Duplicate': '复制', Delete: '删除', Remove: '删除', 'Open pop-up editor': '在窗口中编辑', 'Opened in editor': '正在窗口中编辑', 'Opened in popup': '正在窗口中编辑', 'Save and close': '保存并关闭', Close: '关闭', 'Close popup': '关闭', 'FEEL expression is mandatory': '须填条件', 'FEEL expression': '条件', 'Unparsable FEEL expression.': '条件写法有误。', 'Open documentation': '打开说明',
  'Open FEEL editor': '在窗口中编辑', 'Open FEEL popup editor': '在窗口中编辑', 'Drag to reorder': '拖动调整顺序', 'Visual resize': '调整宽度',
};

/** The house writes dates in one way. */
const SHOWN_EN = { 'mm/dd/yyyy': 'yyyy-mm-dd' };

const TYPES_ZH = { textfield: '单行文字', textarea: '多行文字', number: '数字', datetime: '日期', checkbox: '勾选', radio: '单选', select: '下拉选择', checklist: '多选', group: '分组', text: '文字说明', separator: '分隔线', spacer: '空白' };

const OWN = {
  zh: { tools: '表单工具', undo: '撤销', redo: '恢复', canvas: '表单', noModel: '没有可以显示的表单。', shortcuts: '快捷键', close: '关闭', comma: '、' },
  en: { tools: 'Form tools', undo: 'Undo', redo: 'Redo', canvas: 'Form', noModel: 'There is no form to show.', shortcuts: 'Shortcuts', close: 'Close', comma: ', ' },
};

export function formWords(language) {
  const zh = language?.startsWith('zh');
  return { own: zh ? OWN.zh : OWN.en, shown: zh ? SHOWN_ZH : SHOWN_EN, types: zh ? TYPES_ZH : {}, choice: zh ? '选项' : 'Choice' };
}
