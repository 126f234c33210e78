import { describe, expect, it } from 'vitest';
import {
  isDateFormat,
  isGeneralFormat,
  isPercentFormat,
  isScalingFormat,
  shownSuffix,
} from '#domain/numberFormat.ts';

const dates = [
  'yyyy-mm-dd',
  'yyyy/m/d',
  'YYYY/M/D',
  'm"月"d"日"',
  'yyyy年m月d日',
  '[$-804]yyyy"年"m"月"d"日";@',
  '[$-F800]dddd, mmmm dd, yyyy',
  '[$-804]aaaa;@',
  'h:mm',
  'h:mm AM/PM',
  '上午/下午h"时"mm"分"',
  'mm:ss.0',
  '[h]:mm',
  '[mm]',
  '[ss].00',
  'd-mmm',
  '[DBNum1][$-804]yyyy"年"',
  'e"年"',
  'ggge',
  '0.00;yyyy',
];
const notDates = [
  'General',
  'GENERAL',
  'G/通用格式',
  '常规',
  '',
  '@',
  '0',
  '#,##0.00',
  '0.00E+00',
  '##0.0e-0',
  '0"days"',
  '0"年"',
  '0\\d',
  '0!m',
  '0_d',
  '*y0',
  '[Red]0',
  '[红色]0',
  '[DBNum2][$-804]General',
  '[>=100]0;0.0',
  '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  '¥#,##0.00',
  '# ?/?',
  'General"h"',
  '"d',
  '[d',
];

describe('isDateFormat', () => {
  it.each(dates)('knows %s', (format) => {
    expect(isDateFormat(format)).toBe(true);
  });
  it.each(notDates)('is not misled by %s', (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});

describe('isPercentFormat', () => {
  it.each(['0%', '0.00%', '#,##0.0%;-0%', '0;0%', '[Red]0%', '%0', '0.0 %'])(
    'knows %s',
    (format) => {
      expect(isPercentFormat(format)).toBe(true);
    },
  );
  it.each(['0"%"', '0\\%', '0!%', '0_%', '*%0', '0.00', '[%]0', ''])(
    'is not misled by %s',
    (format) => {
      expect(isPercentFormat(format)).toBe(false);
    },
  );
});

describe('isScalingFormat', () => {
  it.each([
    '0,',
    '0,,',
    '#,##0,',
    '#,##0.00,,',
    '0,.0',
    '0.0,"千"',
    '0!.0,"万"',
    '0\\.0,"万"',
    '0"."0,"万"',
    '0!.0000',
    '0!.0,',
    '0 ,',
    '0;0,',
    '0,;0',
    '[>=10000]0!.0,"万";0',
    '#,##0,"k";-#,##0,"k"',
    '0,%',
  ])('knows %s', (format) => {
    expect(isScalingFormat(format)).toBe(true);
  });
  it.each([
    '0',
    '#,##0',
    '#,##0.00',
    '#,##0;-#,##0',
    '0","',
    '0\\,',
    '0!,',
    '0_,',
    '0".5"',
    '0.00!.',
    ',0',
    '"0,"',
    'General',
    '',
  ])('is not misled by %s', (format) => {
    expect(isScalingFormat(format)).toBe(false);
  });
});

describe('isGeneralFormat', () => {
  it('knows what leaves a number as it was typed', () => {
    expect(
      ['General', 'general', 'G/通用格式', '常规', '@', '', ' '].filter(isGeneralFormat),
    ).toHaveLength(7);
    expect(['0', '0.00', 'General"元"', '0%', '@@'].filter(isGeneralFormat)).toEqual([]);
  });
});

describe('shownSuffix', () => {
  it.each([
    ['0.00"万元"', '万元'],
    ['0.00 "万元"', '万元'],
    ['0.00万元', '万元'],
    ['0.00\\万', '万'],
    ['0!.0,"万"', '万'],
    ['General"件"', '件'],
    ['#,##0_);(#,##0)', ''],
    ['"约"0', ''],
    ['0"万";-0"亿"', '万'],
    ['0.0%', ''],
    ['', ''],
  ])('of %s is %j', (format, suffix) => {
    expect(shownSuffix(format)).toBe(suffix);
  });
});
