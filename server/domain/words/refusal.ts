// One sentence per refusal and language: what is so, and what to do.
import type { PasswordFault } from '../account/password.ts';
import { passwordLength } from '../account/password.ts';
import type { Locale } from '../locale.ts';
import type { Refusal } from '../refusal.ts';
import { describeLayoutProblem } from './layout.ts';

export function describeRefusal(refusal: Refusal, locale: Locale): string {
  return locale === 'zh-CN' ? inChinese(refusal) : inEnglish(refusal);
}

const weakInChinese: Readonly<Record<PasswordFault, string>> = {
  TooShort: `密码至少 ${passwordLength.least} 个字符，请换一个长一些的。`,
  TooLong: `密码最多 ${passwordLength.most} 个字符，请换一个短一些的。`,
  HoldsLogin: '密码不能就是账号名，请换一个。',
  TooCommon: '这个密码太常见，容易被猜中，请换一个。',
};

const weakInEnglish: Readonly<Record<PasswordFault, string>> = {
  TooShort: `A password has at least ${passwordLength.least} characters. Choose a longer one.`,
  TooLong: `A password has at most ${passwordLength.most} characters. Choose a shorter one.`,
  HoldsLogin: 'A password is not the login. Choose another.',
  TooCommon: 'This password is among the first that anybody tries. Choose another.',
};

function inChinese(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'PeriodClosed':
      return `本期已于 ${refusal.closedOn} 截止，没有保存。确需补报，请联系汇总员延期。`;
    case 'StaleBase':
      return refusal.current
        ? `${refusal.current.by}已提交了第 ${refusal.current.n} 版，您的表不是在它的基础上填的。请逐项核对后再提交。`
        : '系统里没有这张表的任何版本，这个工作簿比系统的数据旧。请重新生成报表。';
    case 'FormSuperseded':
      return `这张报表已更新到第 ${refusal.version} 版，请重新生成报表后再填报。`;
    case 'SheetRejected':
      return `有 ${refusal.findings.filter(({ severity }) => severity !== 'info').length} 处需要先改正或说明，请到“校验”逐条处理。`;
    case 'IdempotencyKeyReused':
      return '同一次提交的内容前后不一致，没有保存。请重新校验后再提交。';
    case 'SlotNotFound':
      return '没有找到需要您填报的这张报表。请到“报表”查看本期任务。';
    case 'InvalidFigures':
      return `有 ${refusal.lines.length} 行无法识别（${refusal.lines.slice(0, 3).join('、')}），没有保存。请重新生成报表。`;
    case 'OutcomeUnknown':
      return '暂时无法确认是否已经保存，正在核实，请勿重复填写。';
    case 'SubmissionNotFound':
      return '没有找到这次提交，可能已被撤回。请刷新后再看。';
    case 'OwnSubmission':
      return '不能受理自己提交的报表，请由其他汇总员受理。';
    case 'OutdatedVersion':
      return `这不是最新一版，${refusal.current.by}已提交了第 ${refusal.current.n} 版。请查看最新一版。`;
    case 'AlreadyDecided':
      return '这一版已经处理过了，请刷新后再看。';
    case 'ReasonMissing':
      return '请写明原因，不超过 1000 字。';
    case 'QueriesUnusable':
      return `有 ${refusal.lines.length} 行的疑问不能用（${refusal.lines.slice(0, 3).join('、')}）：每行写一条，写明要问什么。`;
    case 'QueryNotFound':
      return '没有找到这条疑问。请刷新后再看。';
    case 'QueryAnswered':
      return '这条疑问已经答复过了，请刷新后再看。';
    case 'AnswerMissing':
      return '请写明答复，不超过 1000 字；或者在表中改数后重新提交。';
    case 'PeriodNotFound':
      return '没有找到这个报告期，或者您不能对它这样操作。';
    case 'TooEarly':
      return `时间要晚于 ${officeTime(refusal.earliest)}，请另选一个时间。`;
    case 'PeriodSealed':
      return '本期已经封存，不再接收报表和受理。确需更正，请联系审批人解封。';
    case 'AlreadySealed':
      return `本期已经封存（第 ${refusal.n} 次），不需要再封存。`;
    case 'ReportMoved':
      return '您看过汇总表之后，本期又有新的提交或受理。请重新查看汇总表后再封存。';
    case 'SheetsUndecided':
      return `还有 ${refusal.count} 张报表没有受理或退回。请汇总员先处理，再封存。`;
    case 'NotSealed':
      return '本期没有封存，不需要解封。';
    case 'SnapshotDamaged':
      return '封存数据与校验码不符，可能被改动过。请向下级单位重新索取。';
    case 'LayoutNotFound':
      return '没有找到这个版式，或者您不能修改它。';
    case 'LayoutInvalid':
      return `版式有 ${refusal.problems.length} 处不对，没有保存：${refusal.problems
        .slice(0, 3)
        .map((problem) => describeLayoutProblem(problem, 'zh-CN'))
        .join('')}`;
    case 'StaleLayout':
      return `这个版式已有第 ${refusal.version} 版，您改的不是最新一版。请重新打开后再改。`;
    case 'AccountNotFound':
      return '没有找到这个账号，请刷新后再看。';
    case 'LoginTaken':
      return '这个账号名已有人用，请换一个。';
    case 'UnusableLogin':
      return '账号名只能用小写字母、数字和 . _ -，以字母或数字开头，最长 63 个字符。';
    case 'AdminStandsAlone':
      return '系统管理员不能兼任其他角色，也不属于填报单位。请另建一个账号。';
    case 'ReporterNeeded':
      return '填报员和部门审核人要指定填报单位，请选一个。';
    case 'ReporterUnknown':
      return '没有这个填报单位，请刷新后重选。';
    case 'LastAdmin':
      return '这是最后一个可用的系统管理员，不能停用或改任。请先增设一个。';
    case 'WeakPassword':
      return weakInChinese[refusal.fault];
  }
}

function inEnglish(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'PeriodClosed':
      return `This period closed on ${refusal.closedOn}; nothing was stored. Ask the compiler for an extension.`;
    case 'StaleBase':
      return refusal.current
        ? `${refusal.current.by} has submitted version ${refusal.current.n}, which your sheet is not based on. Compare the lines, then submit again.`
        : 'The server has no version of this sheet: the workbook is older than the data. Insert the sheet again.';
    case 'FormSuperseded':
      return `This form is now at version ${refusal.version}. Insert the sheet again before filling it.`;
    case 'SheetRejected':
      return `${refusal.findings.filter(({ severity }) => severity !== 'info').length} points have to be corrected or explained first. See "Check".`;
    case 'IdempotencyKeyReused':
      return 'The same attempt was sent with other content, so nothing was stored. Check the sheet and submit again.';
    case 'SlotNotFound':
      return 'There is no such sheet for you to fill. See "Sheets" for what is due.';
    case 'InvalidFigures':
      return `${refusal.lines.length} rows cannot be recognised (${refusal.lines.slice(0, 3).join(', ')}); nothing was stored. Insert the sheet again.`;
    case 'OutcomeUnknown':
      return 'It is not known yet whether this was stored. We are checking; please do not fill it in again.';
    case 'SubmissionNotFound':
      return 'There is no such submission; it may have been withdrawn. Refresh and look again.';
    case 'OwnSubmission':
      return 'Nobody accepts their own submission. Ask another compiler.';
    case 'OutdatedVersion':
      return `This is not the newest version: ${refusal.current.by} has submitted version ${refusal.current.n}. Look at that one.`;
    case 'AlreadyDecided':
      return 'This version has been decided on already. Refresh and look again.';
    case 'ReasonMissing':
      return 'Say why, in at most 1000 characters.';
    case 'QueriesUnusable':
      return `The questions on ${refusal.lines.length} rows cannot be used (${refusal.lines.slice(0, 3).join(', ')}): ask once per row, and say what.`;
    case 'QueryNotFound':
      return 'There is no such query. Refresh and look again.';
    case 'QueryAnswered':
      return 'This query has been answered already. Refresh and look again.';
    case 'AnswerMissing':
      return 'Write an answer of at most 1000 characters, or change the figure and submit again.';
    case 'PeriodNotFound':
      return 'There is no such period, or none that you may do this to.';
    case 'TooEarly':
      return `Choose a time later than ${officeTime(refusal.earliest)}.`;
    case 'PeriodSealed':
      return 'This period is sealed: it takes no sheets and no decisions. Ask the approver to unseal it.';
    case 'AlreadySealed':
      return `This period is sealed already (seal ${refusal.n}).`;
    case 'ReportMoved':
      return 'Something was submitted or decided since you looked at the report. Look at it again, then seal.';
    case 'SheetsUndecided':
      return `${refusal.count} sheets are neither accepted nor returned. Have them decided on, then seal.`;
    case 'NotSealed':
      return 'This period is not sealed.';
    case 'SnapshotDamaged':
      return 'The sealed figures do not match their digest; they may have been changed. Ask the subordinate office for them again.';
    case 'LayoutNotFound':
      return 'There is no such layout, or none that you may change.';
    case 'LayoutInvalid':
      return `Nothing was saved; ${refusal.problems.length} points of the layout are wrong: ${refusal.problems
        .slice(0, 3)
        .map((problem) => describeLayoutProblem(problem, 'en-US'))
        .join(' ')}`;
    case 'StaleLayout':
      return `This layout is now at version ${refusal.version}, which yours is not based on. Open it again.`;
    case 'AccountNotFound':
      return 'There is no such account. Refresh and look again.';
    case 'LoginTaken':
      return 'This login is taken. Choose another.';
    case 'UnusableLogin':
      return 'A login has lower-case letters, digits and . _ - only, begins with a letter or digit, and has at most 63 characters.';
    case 'AdminStandsAlone':
      return 'An account administrator has no other role and no department. Create a second account for that.';
    case 'ReporterNeeded':
      return 'Fillers and reviewers belong to a department. Choose one.';
    case 'ReporterUnknown':
      return 'There is no such department. Refresh and choose again.';
    case 'LastAdmin':
      return 'This is the last enabled account administrator. Add another one first.';
    case 'WeakPassword':
      return weakInEnglish[refusal.fault];
  }
}

/** To the minute, on the clock of the office. */
function officeTime(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
