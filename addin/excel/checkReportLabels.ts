// The words of 审核表 that are the same on each.
import type { Locale } from '#domain/locale.ts';

interface CheckReportLabels {
  readonly number: string;
  readonly columns: Readonly<
    Record<'severity' | 'name' | 'cell' | 'sentence' | 'explanation' | 'suggestion', string>
  >;
  readonly nothingFound: string;
  readonly signatures: string;
  readonly footer: string;
}

export const checkReportLabels: Readonly<Record<Locale, CheckReportLabels>> = {
  'zh-CN': {
    number: '序号',
    columns: {
      severity: '等级',
      name: '指标',
      cell: '单元格',
      sentence: '校验结果',
      explanation: '情况说明',
      suggestion: '修改建议',
    },
    nothingFound: '全部通过，未发现问题。',
    signatures: '审核人：                    填报人：                    日期：',
    footer: '第 &P 页 共 &N 页',
  },
  'en-US': {
    number: 'No.',
    columns: {
      severity: 'Severity',
      name: 'Indicator',
      cell: 'Cell',
      sentence: 'Finding',
      explanation: 'Explanation',
      suggestion: 'Suggestion',
    },
    nothingFound: 'All clear: nothing was found.',
    signatures: 'Reviewed by:                    Filled by:                    Date:',
    footer: 'Page &P of &N',
  },
};
