// What is done with a department's sheet: fetched when first needed.
export { writeCheckReport } from './checkReport.ts';
export { goToLine } from './goToLine.ts';
export { insertSheet } from './insertSheet.ts';
export { keepIdentity } from './keepIdentity.ts';
export { clearMarks, markFindings } from './marks.ts';
export { readSheet } from './readSheet.ts';
export { restoreCells, writeFigures } from './writeFigures.ts';
