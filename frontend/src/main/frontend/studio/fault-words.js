/** What the parsers say, by family; the original follows as a detail. */
const ZH = [
  [/unparsable content <([^>]*)> detected/, '有不属于这种文件的内容 <$1>'],
  [/unparsable content/, '有不能识别的内容'],
  [/failed to parse document as <([^>]*)>/, '根元素不是 <$1>'],
  [/unresolved reference <([^>]*)>/, '引用的 <$1> 在文件中不存在'],
  [/unknown attribute <([^>]*)>/, '有不认识的属性 <$1>'],
  [/unknown type <([^>]*)>/, '有不认识的元素 <$1>'],
  [/unrecognized element <([^>]*)>/, '有不认识的元素 <$1>'],
  [/duplicate (?:ID|id) <([^>]*)>/, '编号 <$1> 出现两次'],
  [/illegal ID <([^>]*)>/, '编号 <$1> 写法不对'],
  [/missing namespace (?:on|for prefix) <([^>]*)>/, '<$1> 没有声明命名空间'],
  [/unexpected (?:closing|close) tag|closing tag.*expected|missing closing tag|unclosed tag|unexpected end of (?:file|document)/i, '标签没有配对，内容可能不完整'],
  [/missing (?:start|open) tag|expected start tag/i, '缺少开始标签'],
  [/no diagram to display/, '没有图形'],
  [/no process or collaboration/, '没有流程'],
  [/no bpmnElement referenced in <([^>]*)>/, '图形 <$1> 没有对应的元素'],
  [/multiple DI elements defined for <([^>]*)>/, '元素 <$1> 画了两次'],
  [/element <([^>]*)> referenced by .* not yet drawn/, '元素 <$1> 没有画出来'],
  [/no decision table/, '没有决策表'],
  [/form field of type <([^>]*)> not supported/, '不支持的字段类型 <$1>'],
  [/unexpected end of (?:JSON )?input|unterminated string/i, '内容没有写完'],
  [/(?:unexpected token|expected .*) .*position (\d+)/i, '第 $1 个字符附近写法不对'],
  [/unexpected token/i, '有写法不对的字符'],
];
const PLACE = /line:?\s*(\d+)\s*(?:,\s*)?column:?\s*(\d+)/;

/** @return the message in the reader's words where its family is known, with the parser's own behind it */
export function faultWords(language, message) {
  const [family, words] = (language?.startsWith('zh') && ZH.find(([pattern]) => pattern.test(message))) || [];
  if (!family) {
    return message;
  }
  const told = words.replace('$1', family.exec(message)[1] ?? '');
  const place = PLACE.exec(message);
  return `${told}${place ? `（第 ${Number(place[1]) + 1} 行第 ${Number(place[2]) + 1} 列）` : ''}。原文：${message.replace(/\s+/g, ' ').trim()}`;
}
