// The server's answers over GraphQL, turned into what `Api` promises.
import type { Locale } from '#domain/locale.ts';
import type { Result } from '#domain/result.ts';
import { ok } from '#domain/result.ts';
import type { Api } from './api.ts';
import {
  AcceptSubmissionDocument,
  CoverageDocument,
  CrossFormFindingsDocument,
  MeDocument,
  MySlotsDocument,
  PeriodsDocument,
  ProgressDocument,
  ReportDocument,
  SheetDocument,
  SubmissionByKeyDocument,
  SubmissionsDocument,
  SubmitSheetDocument,
  TraceDocument,
} from './generated/graphql.ts';
import type { GraphqlApi } from './graphqlApi.ts';
import { acceptAnswerOf, submitAnswerOf } from './submitAnswerOf.ts';

export function serverApi(ask: GraphqlApi, language: Locale): Api {
  const locale = language === 'zh-CN' ? 'zh_CN' : 'en_US';
  return {
    me: async (signal) => mapped(await ask(MeDocument, {}, signal), ({ me }) => me),
    mySlots: async (signal) =>
      mapped(await ask(MySlotsDocument, {}, signal), ({ mySlots }) => mySlots),
    sheet: async (address, signal) => {
      const { sheetOf } = await import('./sheetOf.ts');
      return mapped(
        await ask(SheetDocument, address, signal),
        ({ sheet }) => sheet && sheetOf(sheet),
      );
    },
    submitSheet: async (input) =>
      mapped(await ask(SubmitSheetDocument, { input, locale }), ({ submitSheet }) =>
        submitAnswerOf(submitSheet),
      ),
    submissionByKey: async (key) =>
      mapped(await ask(SubmissionByKeyDocument, { key }), (found) => found.submissionByKey),
    submissions: async (slot) =>
      mapped(await ask(SubmissionsDocument, slot), ({ submissions }) => submissions),
    acceptSubmission: async (submission) =>
      mapped(await ask(AcceptSubmissionDocument, { submission, locale }), ({ acceptSubmission }) =>
        acceptAnswerOf(acceptSubmission),
      ),
    periods: async (signal) =>
      mapped(await ask(PeriodsDocument, {}, signal), ({ periods }) => periods),
    progress: async (period, signal) =>
      mapped(await ask(ProgressDocument, { period }, signal), ({ progress }) => progress),
    crossFormFindings: async (period, signal) =>
      mapped(
        await ask(CrossFormFindingsDocument, { period, locale }, signal),
        ({ crossFormFindings }) => crossFormFindings,
      ),
    coverage: async (asked, signal) =>
      mapped(await ask(CoverageDocument, asked, signal), ({ report }) => report),
    report: async (asked, signal) =>
      mapped(await ask(ReportDocument, { ...asked, locale }, signal), ({ report }) => report),
    trace: async (asked, signal) =>
      mapped(await ask(TraceDocument, { ...asked, locale }, signal), ({ trace }) => trace),
  };
}

function mapped<From, To, Problem>(
  result: Result<From, Problem>,
  change: (value: From) => To,
): Result<To, Problem> {
  return result.ok ? ok(change(result.value)) : result;
}
