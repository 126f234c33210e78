import './audit.ts';
import './closing.ts';
import './crossForm.ts';
import './decisions.ts';
import './lineQuery.ts';
import './office.ts';
import './period.ts';
import './refusal.ts';
import './report.ts';
import './ruleRecord.ts';
import './scalars.ts';
import './sheet.ts';
import './slot.ts';
import './submission.ts';
import './submitSheet.ts';
import './words.ts';
import { builder } from './builder.ts';

export const schema = builder.toSchema();
