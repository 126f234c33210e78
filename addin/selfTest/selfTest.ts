// The self-test page: opened in place of the pane by whoever has an Excel; see docs/excel-self-test.md.
import { allCases } from './allCases.ts';
import { type CaseResult, runCases } from './runCases.ts';

export interface SelfTestReport {
  readonly host: string;
  readonly sets: readonly string[];
  readonly results: readonly CaseResult[];
}

const output = document.createElement('pre');
document.body.append(output);

async function selfTest(): Promise<SelfTestReport> {
  const { diagnostics, requirements } = Office.context;
  const { host, platform, version } = diagnostics;
  const minors = Array.from({ length: 20 }, (_, index) => `1.${index + 1}`);
  const sets = minors.filter((minor) => requirements.isSetSupported('ExcelApi', minor));
  const results = await runCases(allCases, (result) => {
    output.append(`${result.isAsExpected ? 'ok  ' : 'DIFF'} ${result.group}: ${result.name}\n`);
  });
  return { host: `${host} ${platform} ${version}`, sets, results };
}

/** Differences first, for reading; then everything, for comparing two reports. */
function print(report: SelfTestReport): void {
  const differing = report.results.filter(({ isAsExpected }) => !isAsExpected);
  const summary = `${report.results.length - differing.length} of ${report.results.length} as expected`;
  output.textContent = [
    `${report.host}: ${summary}`,
    JSON.stringify(differing, null, 1),
    JSON.stringify(report),
  ].join('\n\n');
}

declare global {
  interface Window {
    selfTest: () => Promise<SelfTestReport>;
  }
}

window.selfTest = selfTest;
const { host } = await Office.onReady();
if (host === Office.HostType.Excel) {
  const start = document.createElement('button');
  start.textContent = '开始自检 · Start';
  start.addEventListener('click', () => {
    start.disabled = true;
    void selfTest().then(print);
  });
  document.body.prepend(start);
}
