import type { ReadingWords } from './readingWords.ts';

export const readingInChinese: ReadingWords = {
  steps: {
    TEXT_NUMBER: () => '',
    FULLWIDTH: () => '全角符号换成半角',
    LEADING_ZERO: () => '去掉开头多余的 0',
    UNIT_STRIPPED: () => '去掉单位',
    UNIT_CONVERTED: ({ unit }) => `换算成${unit}`,
    PERCENT_AMBIGUOUS: () => '',
    DISPLAY_SCALED: () => '表里显示的数按格式缩放过',
    ROUNDED: ({ decimals }) =>
      decimals === 0 ? '四舍五入到整数' : `四舍五入到 ${decimals} 位小数`,
  },
  ask: ({ raw, isText, reading }, steps) =>
    [`单元格里是${isText ? '文本' : ''}“${raw}”`, ...steps, `读作 ${reading}吗？`].join('，'),
  ifShare: ({ asShare }) => `如果是 ${asShare}，请改填。`,
  rejects: {
    NOT_REPORTED_MARK: ({ raw }) =>
      `“${raw}”看不出是没有发生还是没有数据。没有发生请填 0，否则请选“不适用”“暂无”或“含于他项”。`,
    DATE_IN_NUMBER: ({ raw }) => `单元格里是日期或时间“${raw}”。请把格式改成“常规”，再重新填数。`,
    BOOLEAN: ({ raw }) => `单元格里是逻辑值 ${raw}，不是数。请填数。`,
    BAD_TYPE: () => '单元格里不是单个的数。请直接填数。',
    CELL_ERROR: ({ raw }) => `单元格里是错误值 ${raw}。请改正公式，或直接填数。`,
    UNIT_MISMATCH: ({ raw, unit }) =>
      `“${raw}”的单位和本行对不上。请核对是否填错了行，并按${unit}填。`,
    AMBIGUOUS_UNIT: ({ raw, unit, baseUnit }) =>
      `“${raw}”没有写全单位，本行按${unit}填。请写成“${raw}${baseUnit}”，或换算成${unit}。`,
    BAD_GROUPING: ({ raw }) =>
      `“${raw}”里的分隔符位置不对，可能多了或少了数字。请核对后不带分隔符重填。`,
    CHINESE_NUMERAL: ({ raw }) => `“${raw}”是中文数字。请改用阿拉伯数字。`,
    SCIENTIFIC_TEXT: ({ raw }) => `“${raw}”是科学记数法。请写出完整的数。`,
    NON_ASCII_DIGIT: ({ raw }) => `“${raw}”里有 0–9 以外的数字符号。请用 0–9 重填。`,
    APPROXIMATE: ({ raw }) => `“${raw}”是约数。请填确切的数，说明写到备注里。`,
    RANGE: ({ raw }) => `“${raw}”是一个范围。请填一个确定的数。`,
    PAREN_NEGATIVE: ({ raw, signed }) =>
      signed
        ? `“${raw}”带括号，看不出是不是负数。负数请用减号，例如 -100。`
        : `“${raw}”带括号，看不出是不是负数，而本行不能为负。请核对后去掉括号。`,
    INVISIBLE_CHAR: ({ raw }) =>
      `“${raw}”里有看不见的字符（以 □ 表示），多半是粘贴带进来的。请清空后重新填。`,
    BAD_ENCODING: ({ raw }) => `“${raw}”里有乱码。请清空后重新填。`,
    TOO_LONG: ({ raw }) => `单元格里的文字太长：“${raw}”。请只填数，说明写到备注里。`,
    NOT_A_NUMBER: ({ raw, unit }) => `单元格里是“${raw}”，不是数。请按${unit}填数。`,
    NEGATIVE_NOT_ALLOWED: ({ raw }) => `单元格里是“${raw}”，本行不能为负。请核对。`,
    OUT_OF_RANGE: ({ raw, isShare, unit }) =>
      isShare
        ? `单元格里是“${raw}”，本行是占比，不能超过 100%。请核对。`
        : `单元格里是“${raw}”，数太大了。请核对，并按${unit}填。`,
    NOT_FINITE: ({ raw }) => `单元格里是 ${raw}，不是有限的数。请检查公式，或直接填数。`,
    NOT_INTEGER: ({ raw, unit }) => `单元格里是“${raw}”，本行的单位是${unit}，只能填整数。请核对。`,
    UNDERFLOW: ({ raw, decimals, unit }) =>
      `“${raw}”按${unit}保留${decimals === 0 ? '整数' : ` ${decimals} 位小数`}后就成了 0。请核对单位。`,
    UNKNOWN_STATUS: ({ raw }) =>
      `状态栏里是“${raw}”。只能选“不适用”“暂无”或“含于他项”，有数时请留空。`,
    STATUS_CONFLICT: ({ raw }) => `单元格里是“${raw}”，状态栏选的是另一种。请只留一种。`,
    STATUS_AND_NUMBER: ({ raw }) =>
      `既填了“${raw}”，又选了状态。有数请清空状态，没有数请清空单元格。`,
  },
  amount: (value, unit) => (/^[%‰]/.test(unit) ? `${value}${unit}` : `${value} ${unit}`),
};
