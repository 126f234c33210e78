// `npm run demo -- --play`: the whole job in a headless browser through real office.js, from twelve departments'
// sheets to the consolidated tables. True only if every figure arrived and equals its independent recomputation.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { lineKey } from '#domain/indicator.ts';
import { sampleFigures, sampleLines, sampleReporters } from '../../prisma/sampleFiles.ts';
import { launchBrowser } from '../support/browser.ts';
import { acceptAll, pulledFigures, pullReport } from './compiler.ts';
import {
  checkSheet,
  fillSheet,
  insertSheet,
  openPreview,
  signIn,
  submitSheet,
} from './department.ts';
import { expectedFigures, plain } from './recompute.ts';
import { askReport, type ReportEntry, reportEntries } from './reportFile.ts';

/** A total that is not the sum of its parts, and a digit too many. */
const slips = new Map([
  ['AGR.GRAIN.AREA', '10.46'],
  ['AGR.TOBACCO.VALUE', '78775.4'],
]);

export interface PlayOptions {
  readonly origin: string;
  readonly password: string;
  readonly outFolder: string;
  readonly log?: (line: string) => void;
}

/** Three departments show well: the largest sheet, money, and rates. */
const photographed = ['agriculture', 'economy', 'emergency'];

export async function play({
  origin,
  password,
  outFolder,
  log = console.log,
}: PlayOptions): Promise<boolean> {
  mkdirSync(outFolder, { recursive: true });
  const browser = await launchBrowser();
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1440, height: 900 },
  });
  const picture = async (page: Page, name: string) => {
    // Away from the cells that have an input message, which would cover others.
    await page.evaluate(() => window.preview.select('A1'));
    await page.screenshot({ path: join(outFolder, `${name}-zh-CN.png`) });
  };
  try {
    for (const { id, name } of sampleReporters()) {
      const page = await context.newPage();
      const pane = await openPreview(page, origin);
      await signIn(pane, { login: `${id}@demo`, password });
      await insertSheet(pane);
      if (id === 'agriculture') {
        await fillSheet(page, new Map([...figuresOf(id), ...slips]));
        log(`${name}\t故意填错两处\t${await checkSheet(pane)}`);
        await picture(page, `findings-${id}`);
      }
      const filled = await fillSheet(page, figuresOf(id));
      const checked = await checkSheet(pane);
      if (photographed.includes(id)) await picture(page, `sheet-${id}`);
      const { version, hash } = await submitSheet(pane);
      if (photographed.includes(id)) await picture(page, `receipt-${id}`);
      log(`${name}\t${filled} 项\t${checked}\t${version}\t校验码 ${hash}`);
      await page.close();
    }

    const page = await context.newPage();
    const pane = await openPreview(page, origin);
    const compiler = { login: 'compiler@demo', password };
    await signIn(pane, compiler);
    await pane.getByRole('button', { name: /^全部受理/ }).waitFor();
    await picture(page, 'progress');
    log(`汇总员\t${await acceptAll(pane)}`);
    await pullReport(pane);
    await picture(page, 'report');
    await saveWorkbook(page, join(outFolder, 'report.xlsx'));
    const report = await askReport(page, compiler);
    const entries = reportEntries(report);
    for (const section of report.sections) {
      const complete = section.rows.filter(({ state }) => state === 'complete').length;
      log(`  ${section.name}\t${complete}/${section.rows.length} 项完整`);
    }
    writeFileSync(join(outFolder, 'report.json'), `${JSON.stringify(entries, null, 2)}\n`);
    const pulled = await pulledFigures(
      page,
      entries.map(({ code, member }) => lineKey(code, member)),
    );
    return compare(entries, pulled, log);
  } finally {
    await browser.close();
  }
}

/** As a person would: by the button of the preview. */
async function saveWorkbook(page: Page, path: string): Promise<void> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存为 .xlsx' }).click();
  await (await saved).saveAs(path);
}

function figuresOf(form: string): ReadonlyMap<string, string> {
  const values = new Map(
    sampleFigures(2021).map(({ code, member, value }) => [lineKey(code, member || null), value]),
  );
  return new Map(
    sampleLines()
      .filter((line) => line.form === form)
      .map(({ code, member }) => {
        const line = lineKey(code, member || null);
        return [line, values.get(line) ?? ''];
      }),
  );
}

/** Server's answer and pulled cell, both against what the sample's files give by themselves. */
function compare(
  entries: readonly ReportEntry[],
  pulled: ReadonlyMap<string, string>,
  log: (line: string) => void,
): boolean {
  const expected = expectedFigures();
  const found = new Map(entries.map((entry) => [lineKey(entry.code, entry.member), entry]));
  let right = 0;
  for (const { code, member, unit, value } of expected) {
    const line = lineKey(code, member);
    const entry = found.get(line);
    const cell = plain(pulled.get(line) ?? '');
    const isRight = entry?.value === value && entry.unit === unit && cell === value;
    if (isRight && entry.sources.length > 0) right += 1;
    else
      log(
        `不符 ${line}: 应为 ${value} ${unit}，服务器 ${entry?.value} ${entry?.unit}，工作表 ${cell}`,
      );
  }
  const isComplete = right === expected.length && entries.length === expected.length;
  log('示例数据，均为虚构。All sample data are fictional.');
  log(
    `${right}/${expected.length} 行（报告的 110 个数）与独立重算一致${isComplete ? '' : '，不完整'}`,
  );
  return isComplete;
}
