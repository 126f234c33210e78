// One server per data folder. Each holder writes a note with the next higher number; the highest note
// counts. A number is taken once only (a hard link fails if the name exists) and the highest note is
// never deleted, so of several servers that find the same dead holder exactly one succeeds.
import { randomUUID } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { processStart } from './processStart.ts';

interface Note {
  readonly pid: number;
  readonly processStart: string;
  readonly since: string;
  readonly isReleased: boolean;
}

export interface FolderLock {
  /** The holder before us, if it ended without releasing the lock: it was killed. */
  readonly killedHolder: number | undefined;
  readonly release: () => void;
}

/** Takes the data folder for this process, or throws and names the process that holds it. */
export function lockFolder(dataFolder: string): FolderLock {
  const folder = join(dataFolder, 'lock');
  mkdirSync(folder, { recursive: true });
  const note = ownNote();
  for (;;) {
    const current = noteNumbers(folder).at(-1) ?? 0;
    const holder = current > 0 ? readNote(folder, current) : undefined;
    if (holder && isHeld(holder)) throw new Error(heldMessage(dataFolder, holder));

    const number = current + 1;
    if (!placeNote(folder, number, note)) continue;
    if (noteNumbers(folder).at(-1) !== number) {
      rmSync(notePath(folder, number), { force: true });
      continue;
    }
    removeOlderNotes(folder, number);
    return {
      killedHolder: holder && !holder.isReleased ? holder.pid : undefined,
      release: () => replaceNote(folder, number, { ...note, isReleased: true }),
    };
  }
}

function ownNote(): Note {
  const start = processStart(process.pid);
  if (start === undefined) throw new Error('The start of this process cannot be determined.');
  const since = new Date().toISOString();
  return { pid: process.pid, processStart: start, since, isReleased: false };
}

function isHeld({ pid, processStart: start, isReleased }: Note): boolean {
  return !isReleased && processStart(pid) === start;
}

function heldMessage(dataFolder: string, { pid, since }: Note): string {
  return (
    `The data folder ${dataFolder} is in use by another server: process ${pid}, since ${since}. ` +
    'Stop that server first, or start this one on another data folder.'
  );
}

const notePath = (folder: string, number: number) => join(folder, `${number}.json`);

function noteNumbers(folder: string): readonly number[] {
  const names = readdirSync(folder).filter((name) => /^\d+\.json$/.test(name));
  return names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
}

/** Undefined if a newer holder has just removed it. */
function readNote(folder: string, number: number): Note | undefined {
  try {
    return JSON.parse(readFileSync(notePath(folder, number), 'utf8')) as Note;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function writeDraft(folder: string, note: Note): string {
  const draft = join(folder, `draft-${randomUUID()}`);
  writeFileSync(draft, JSON.stringify(note), { mode: 0o600 });
  return draft;
}

function placeNote(folder: string, number: number, note: Note): boolean {
  const draft = writeDraft(folder, note);
  try {
    linkSync(draft, notePath(folder, number));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replaceNote(folder: string, number: number, note: Note): void {
  renameSync(writeDraft(folder, note), notePath(folder, number));
}

function removeOlderNotes(folder: string, number: number): void {
  for (const older of noteNumbers(folder)) {
    if (older < number) rmSync(notePath(folder, older), { force: true });
  }
}
