/**
 * Fetches what later views need while the network is there, so that checking goes on working without it. What fails to
 * come now is asked for again when it is needed.
 */
export async function preload(): Promise<void> {
  await Promise.allSettled([
    import('./Pane.tsx'),
    import('./check/CheckPanel.tsx'),
    import('./submit/SubmitPanel.tsx'),
    import('./report/ReportPanel.tsx'),
    import('./excel/sheetSteps.ts'),
    import('./excel/reportSteps.ts'),
    import('./activeSheet/checkActiveSheet.ts'),
    import('./activeSheet/judgeSheet.ts'),
    import('./submit/submitSheet.ts'),
    import('./sheets/insertSheet.ts'),
    import('./api/sheetOf.ts'),
    import('./signIn/SignInPanel.tsx'),
  ]);
}
