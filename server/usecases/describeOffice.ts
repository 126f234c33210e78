import { loadOffice, type OfficeRow } from '../store/catalogue.ts';
import type { Operation } from './operation.ts';

export function describeOffice({ reading }: Operation): Promise<OfficeRow> {
  return reading.read(loadOffice);
}
