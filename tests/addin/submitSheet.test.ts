import { describe, expect, it } from 'vitest';
import { filler } from './attempts.ts';

describe('submitSheet', () => {
  it('keeps the key in the workbook before it sends, and lets it go once the answer is known', async () => {
    const { submit, diary, workbook } = filler();

    await expect(submit()).resolves.toMatchObject({ kind: 'Stored', submission: { n: 1 } });

    expect(diary).toEqual(['keep key 1', 'send key 1 on 0', 'let go, on 1']);
    expect(workbook.identity()).toMatchObject({ unsent: null, basedOn: 1 });
  });

  it('sends nothing where the key cannot be kept', async () => {
    const { submit, diary, workbook } = filler();
    workbook.fail({ kind: 'ReadOnlyWorkbook' });

    await expect(submit()).resolves.toMatchObject({ kind: 'Unreadable' });

    expect(diary).toEqual([]);
  });

  it('sends nothing that its own check refuses', async () => {
    const { submit, diary, workbook } = filler();
    workbook.type('GRAIN', 4.95);

    await expect(submit()).resolves.toEqual({ kind: 'Blocked' });

    expect(diary).toEqual([]);
  });

  it('finds by its key a version whose answer was lost', async () => {
    const { submit, diary, stages, server } = filler(['lostBack']);

    await expect(submit()).resolves.toMatchObject({ kind: 'Stored', submission: { n: 1 } });

    expect(diary).toEqual(['keep key 1', 'send key 1 on 0', 'ask for key 1', 'let go, on 1']);
    expect(stages.map(({ kind }) => kind)).toEqual(['Sending', 'Verifying']);
    expect(server.versions).toHaveLength(1);
  });

  it('sends again under the same key what never arrived', async () => {
    const { submit, diary, server } = filler(['lostThere']);

    await expect(submit()).resolves.toMatchObject({ kind: 'Stored' });

    expect(diary.filter((entry) => entry.startsWith('send'))).toEqual([
      'send key 1 on 0',
      'send key 1 on 0',
    ]);
    expect(server.versions).toHaveLength(1);
  });

  it('goes on asking while the network is gone, and stores one version when it comes back', async () => {
    const gone = Array.from({ length: 9 }, () => 'lostThere' as const);
    const { submit, server, stages } = filler(['lostBack', ...gone]);

    await expect(submit()).resolves.toMatchObject({ kind: 'Stored' });

    expect(server.versions).toHaveLength(1);
    expect(stages.at(-1)).toEqual({ kind: 'Verifying', tries: 9 });
  });

  it('stores one version where the request arrives after its second sending', async () => {
    const { submit, server } = filler([{ late: 3 }]);

    await expect(submit()).resolves.toMatchObject({ kind: 'Stored' });
    server.settle();

    expect(server.versions).toHaveLength(1);
  });

  it('says that nothing was stored only where the server says so again and again', async () => {
    const failing = { problem: { kind: 'ServerError', id: 'e1' } } as const;
    const { submit, workbook } = filler([failing, 'answered', failing, 'answered', failing]);

    await expect(submit()).resolves.toEqual({ kind: 'NotStored', id: 'e1' });

    expect(workbook.identity().unsent?.key).toBe('key 1');
  });

  it('calls it unknown, and keeps the key, where it may no longer ask', async () => {
    const { submit, workbook, server } = filler(['lostBack', { problem: { kind: 'SignedOut' } }]);

    await expect(submit()).resolves.toMatchObject({ kind: 'Unknown' });
    expect(workbook.identity().unsent?.key).toBe('key 1');

    await expect(submit()).resolves.toMatchObject({ kind: 'Stored', submission: { n: 1 } });
    expect(server.versions).toHaveLength(1);
  });

  it('goes on asking what became of it where it is told to ask later', async () => {
    const busy = { problem: { kind: 'TooManyRequests', retryAfterSeconds: 2 } } as const;
    const { submit, server } = filler(['lostBack', busy, busy]);

    await expect(submit()).resolves.toMatchObject({ kind: 'Stored', submission: { n: 1 } });
    expect(server.versions).toHaveLength(1);
  });

  it('asks about an earlier attempt before it makes a key for a changed sheet', async () => {
    const { submit, workbook, diary, server } = filler([
      'lostBack',
      { problem: { kind: 'SignedOut' } },
    ]);
    await submit();
    workbook.type('GRAIN', 3.96);
    diary.length = 0;

    await expect(submit()).resolves.toMatchObject({ kind: 'Stored', submission: { n: 2 } });

    expect(diary).toEqual([
      'ask for key 1',
      'let go, on 1',
      'keep key 2',
      'send key 2 on 1',
      'let go, on 2',
    ]);
    expect(server.versions).toHaveLength(2);
  });

  it('names who came first, and with which figures', async () => {
    const { submit, server, workbook } = filler();
    await submit();
    server.submitElsewhere({ GRAIN: '5' });
    workbook.type('GRAIN', 3.94);

    const outcome = await submit();

    expect(outcome).toMatchObject({ kind: 'Stale', current: { n: 2, by: '同事' } });
    expect(outcome.kind === 'Stale' && [...(outcome.base?.keys() ?? [])]).toHaveLength(4);
    expect(workbook.identity()).toMatchObject({ unsent: null, basedOn: 1 });
  });

  it('lets the key go after a definite refusal', async () => {
    const { submit, server, workbook } = filler();
    const refused = { kind: 'Refused', sentence: '本期已截止。' } as const;
    Object.assign(server, { submitSheet: async () => ({ ok: true, value: refused }) });

    await expect(submit()).resolves.toEqual(refused);

    expect(workbook.identity().unsent).toBeNull();
  });
});
