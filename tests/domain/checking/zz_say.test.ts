import { it } from 'vitest';
import { checkSheet } from '#domain/checking/checkSheet.ts';
import { describeRuleFinding, describeRequired, describeFigureFinding } from '#domain/words/checking.ts';
import { sheetOf, formAsking, withFigures, liveRules, figures2021 } from '/work/main/tests/domain/checking/sampleOffice.ts';
const faults: any = [
 { 'AGR.GRAIN.AREA': '10.46' },{ 'AGR.GRAIN.OUTPUT[小春]': '0.93', 'AGR.GRAIN.OUTPUT': '3.39' },{ 'AGR.TOBACCO.VALUE': '7950' },{ 'AGR.TOBACCO.PRICE': '34' },
 { 'AGR.TOBACCO.AREA': '40000', 'AGR.TOBACCO.HH': '2000' },{ 'AGR.KONJAC.STD_AREA[寨子口]': '11260' },{ 'AGR.FUNGI.AREA[莲花]': '不适用' },{ 'ECO.FISCAL.REV': '31500' },{ 'ECO.IND.GOV[规模以下]': '90' },{ 'ECO.INVATTR': '54.61' },
 { 'HYG.ROAD.HARDENED': '123601' },{ 'HYG.GRID.CELL[一级]': '19' },{ 'HYG.GRID.STAFF[三级]': '213' },{ 'HYG.CLEAN.TONS': '0.03' },{ 'HYG.SEWER.LEN': '218' },{ 'HYG.EQUIP.GARBAGE_TRUCK': '1400' },{ 'INF.ROAD.TREE': '72401' },{ 'ENV.CENTRAL.DEADLINE': '6' },{ 'FOR.RECLAIM.DEADLINE_MONTH': '13' },
 { 'FOR.RECLAIM.DEADLINE_MONTH': '不适用' },{ 'FOR.RECLAIM.PENDING': '0', 'FOR.RECLAIM.RECTIFIED': '132' },{ 'ENV.RIVER.PATROL': '60' },{ 'EMP.UNEMP.RATE': '38' },{ 'SAF.HAZARD.RATE': '95' },{ 'SAF.HAZARD.RATE': '不适用' },{ 'PET.VISIT.PERSONTIMES[下访]': '10166' },{ 'EMP.URBAN.TRANSFER': '49' },
 { 'AGR.GRAIN.OUTPUT[小春]': '0.01','AGR.GRAIN.OUTPUT[大春]':'0.01','AGR.GRAIN.OUTPUT[晚秋]': '0.01' },
 { 'CIV.CEMETERY.TOMB': '480.5' },{ 'SOC.DIBAO.AMOUNT': '1864.301' },{ 'CIV.CEMETERY.TOMB': null },{ 'EMP.UNEMP.RATE': '100.01' },
];
it('says', () => {
  for (const change of faults) {
    const form = sheetOf(formAsking(Object.keys(change)[0]!));
    for (const f of checkSheet(form, withFigures(change), new Map()))
      for (const l of ['zh-CN','en-US'] as const)
        console.log(f.code, f.line, f.detail.kind === 'Rule' ? describeRuleFinding(f, form.form, l) : f.detail.kind === 'Required' ? describeRequired(f, form.form, l) : describeFigureFinding(f, form.form, l));
  }
  const forms = ['agriculture'].map(sheetOf);
  for (const [n, figs] of [['clean', figures2021]] as const) {
    const all = [...new Set(liveRules.map((r) => r))];
    let t = performance.now(); let k = 0;
    while (performance.now() - t < 1000) { for (const f of forms) { checkSheet(f, figs, new Map()); k += 1; } }
    const ms = performance.now() - t;
    console.log(n, 'sheets/s', k / ms * 1000, 'ms per sheet', ms / k);
  }
});
