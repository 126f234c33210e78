import { Client } from 'pg';
import { expect, it } from 'vitest';
import { startTestServer } from '../support/testServer.ts';

it('offers a department the explanations of its own counted version of last year, and of no other', async () => {
  const server = await startTestServer();
  const owner = new Client(server.database.ownerUrl);
  await owner.connect();
  try {
    await owner.query(`select set_config('huibao.office', 'demo', false)`);
    const { rowCount } = await owner.query(
      `insert into explanation (office_id, submission, rule, text)
       select office_id, id, 'R003', reporter || '：上年受灾' from submission where period = '2020'`,
    );
    expect(rowCount).toBeGreaterThan(1);
    const token = await server.signIn('agriculture');
    const { data } = await server.ask(
      token,
      '{ sheet(period: "2021", form: "agriculture") { previousExplanations { rule text } } }',
    );
    expect(data).toEqual({
      sheet: { previousExplanations: [{ rule: 'R003', text: 'agriculture：上年受灾' }] },
    });
  } finally {
    await owner.end();
    await server.stop();
  }
});
