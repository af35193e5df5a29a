const ZH = {
  'Add cell description': '添加单元格说明', 'Add input': '添加条件', 'Add input column left': '在左侧添加条件列', 'Add input column right': '在右侧添加条件列', 'Add output': '添加结论', 'Add output column left': '在左侧添加结论列', 'Add output column right': '在右侧添加结论列',
  'Add parameter': '添加参数', 'Add predefined values': '添加备选值', 'Add rule': '添加规则', 'Add rule above': '在上方添加规则', 'Add rule below': '在下方添加规则', 'Add values': '添加值', 'Add text annotation': '添加文字注释',
  After: '晚于', And: '并且', Annotation: '说明', Annotations: '说明', Before: '早于', Between: '介于', 'Boolean value': '是否值', 'Change cell expression language': '更改表达式语言', 'Change type': '更改类型', 'Clear predefined values': '清除备选值', Comparison: '比较', 'Comparison operator': '比较关系',
  'Copy input column': '复制条件列', 'Copy output column': '复制结论列', 'Copy rule': '复制规则', 'Cut input column': '剪切条件列', 'Cut output column': '剪切结论列', 'Cut rule': '剪切规则', 'Custom values': '自填值',
  Date: '日期', 'Date and time': '日期和时间', 'Date and time value': '日期和时间', 'Date value': '日期', 'Decision name': '决策表名称', 'Decision name: ': '决策表名称：', 'Definition ID': '定义编号', 'Definition name': '定义名称', Delete: '删除', 'Duration value': '时长',
  Edit: '编辑', 'Edit boolean': '编辑是否值', 'Edit date': '编辑日期', 'Edit date and time': '编辑日期和时间', 'Edit duration': '编辑时长', 'Edit end date': '编辑截止日期', 'Edit end date and time': '编辑截止时间', 'Edit end time': '编辑截止时间', 'Edit input': '编辑条件', 'Edit number': '编辑数值', 'Edit output': '编辑结论', 'Edit start date': '编辑起始日期', 'Edit start date and time': '编辑起始时间', 'Edit start time': '编辑起始时间', 'Edit string': '编辑文字', 'Edit time': '编辑时间',
  'Editing not supported for set expression language': '这种表达式语言不能在此编辑', 'Element name': '元素名称', 'End date': '截止日期', 'End date and time': '截止时间', 'End time': '截止时间', 'End value': '止', 'Enter expression': '填写表达式', Equals: '等于', Exactly: '恰为', Exclude: '不含', Expression: '表达式', 'Expression language': '表达式语言', 'Expression language:': '表达式语言：', 'Expression language: {expressionLanguageLabel}': '表达式语言：{expressionLanguageLabel}',
  Greater: '大于', 'Greater or equals': '不小于', 'Hit policy': '命中规则', 'Hit policy:': '命中规则：', Include: '含', Input: '条件', 'Input expression': '条件取值', 'Input expression: ': '条件取值：', 'Input label': '条件名称', 'Input label: ': '条件名称：', 'Input type': '条件类型', 'Input values': '条件备选值',
  Less: '小于', 'Less or equals': '不大于', 'Match none': '均不匹配', 'Match one': '匹配其一', 'Move rule': '移动规则', 'Move Rule': '移动规则', 'Move Input': '移动条件列', 'Move Output': '移动结论列', 'Decision table context menu': '决策表菜单', No: '否', 'No values': '没有值', Output: '结论', 'Output label': '结论名称', 'Output label: ': '结论名称：', 'Output name': '结论变量', 'Output name: ': '结论变量：', 'Output type': '结论类型', 'Output values': '结论备选值',
  'Paste input column left': '在左侧粘贴条件列', 'Paste input column right': '在右侧粘贴条件列', 'Paste output column left': '在左侧粘贴结论列', 'Paste output column right': '在右侧粘贴结论列', 'Paste rule above': '在上方粘贴规则', 'Paste rule below': '在下方粘贴规则', 'Predefined values': '备选值', Range: '区间', 'Range end operator': '区间止', 'Range end value': '区间止', 'Range start operator': '区间起', 'Range start value': '区间起',
  'Remove cell description': '删除单元格说明', 'Remove input column': '删除条件列', 'Remove output column': '删除结论列', 'Remove parameter': '删除参数', 'Remove rule': '删除规则', Resize: '调整宽度', 'Set date': '设定日期', 'Set date and time': '设定日期和时间', 'Set duration': '设定时长', 'Set time': '设定时间', 'Set value': '设定值', 'Start date': '起始日期', 'Start date and time': '起始时间', 'Start time': '起始时间', 'Start value': '起', 'String value': '文字值', 'Strings must be in double quotes': '文字须加双引号', 'Test type': '判断方式', Then: '则', Time: '时间', 'Time value': '时间', Type: '类型', 'Use now': '用现在', 'Use today': '用今天', Value: '值', Values: '值', 'View DRD': '查看决策图', When: '当', Yes: '是',
  Unique: '唯一', First: '首条', Priority: '优先', Any: '任一', Collect: '汇总', 'Collect (Sum)': '汇总（合计）', 'Collect (Min)': '汇总（最小）', 'Collect (Max)': '汇总（最大）', 'Collect (Count)': '汇总（计数）', 'Rule order': '规则顺序', 'Output order': '结论顺序',
  'No overlap is possible and all rules are disjoint. Only a single rule can be matched': '各条规则互不重叠，至多命中一条',
  'Rules may overlap. The first matching rule will be chosen': '规则可以重叠，取自上而下第一条命中的',
  'Rules may overlap. The one with the highest priority will be chosen': '规则可以重叠，取优先级最高的',
  'Rules may overlap. Their output have to match': '规则可以重叠，但结论必须相同',
  'Collects the values of all matching rules': '汇集全部命中规则的结论',
  string: '文字', boolean: '是否', number: '数值', integer: '整数', long: '长整数', double: '小数', date: '日期', dateTime: '日期和时间', time: '时间', dayTimeDuration: '时长', yearMonthDuration: '年月时长',
  'Cell description': '单元格说明', 'Close overview': '收起概览', 'Drag to reorder': '拖动调整顺序', 'Toggle editing': '切换编辑方式',
};

const OWN = {
  zh: { tools: '决策表工具', table: '决策表', undo: '撤销', redo: '恢复', addRule: '添加规则', shortcuts: '快捷键', close: '关闭', noModel: '没有可以显示的决策表。', next: '下一格（同列）', previous: '上一格（同列）', lineBreak: '单元格内换行', cells: '在单元格之间移动', menu: '规则和列的菜单', rightClick: '右击', keyTab: '下一个单元格', keyChoose: '到选值栏选择本格的值（Esc 返回）',
    cellPanel: '本格的值', cellHelp: '选中一格，在这里选择要填的值。', cellPlace: '第 {0} 行 · {1}', condition: '条件', result: '结论', values: '值', howMany: '要求', modes: { any: '不限', of: '是下列之一', not: '不是下列任何一个' },
    foreign: '原有内容 {0} 不在可以填的值之中，选择后将被替换。', allValues: '各列可以填的值', separator: '、', except: '除{0}以外', answers: [{ value: 'true', label: '是' }, { value: 'false', label: '否' }],
    examples: { conditionText: '在格中填写文字，须加英文双引号，如 "特殊情形"；几个值之间用英文逗号；不限的留空。', conditionNumber: '在格中填写数，如 5、> 5、[1..5]；几个值之间用英文逗号；不限的留空。', resultText: '在格中填写文字，须加英文双引号，如 "依据不足"；没有内容的写作 ""。', resultNumber: '在格中填写一个数，如 5。' } },
  en: { tools: 'Table tools', table: 'Decision table', undo: 'Undo', redo: 'Redo', addRule: 'Add rule', shortcuts: 'Shortcuts', close: 'Close', noModel: 'There is no decision table to show.', next: 'Cell below', previous: 'Cell above', lineBreak: 'New line in a cell', menu: 'Menu of rules and columns', rightClick: 'Right click', keyTab: 'Next cell', keyChoose: 'Choose this cell’s value beside the table (Esc goes back)',
    cellPanel: 'Value of this cell', cellHelp: 'Select a cell and choose here what it says.', cellPlace: 'Row {0} · {1}', condition: 'Condition', result: 'Result', values: 'Values', howMany: 'Asked for', modes: { any: 'Any', of: 'One of these', not: 'None of these' },
    foreign: '{0} is not among the values and is replaced by what you choose.', allValues: 'Values of all columns', separator: ', ', except: 'any but {0}', answers: [{ value: 'true', label: 'Yes' }, { value: 'false', label: 'No' }],
    examples: { conditionText: 'Write text in double quotes, such as "special case"; several with commas between; nothing for any.', conditionNumber: 'Write a number, such as 5, > 5 or [1..5]; several with commas between; nothing for any.', resultText: 'Write text in double quotes, such as "no basis"; "" for none.', resultNumber: 'Write one number, such as 5.' } },
};

export function tableWords(language) {
  const zh = language?.startsWith('zh');
  return { own: zh ? OWN.zh : OWN.en, editor: zh ? ZH : {} };
}
