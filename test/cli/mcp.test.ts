import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { STALE, workspaceTests } from './cli.ts';

const BETA = 'id: beta\nkind: company\nnames: { en: Beta Compute }\naliases: [BETX]\n';

describe('ticktie mcp', () => {
  const workspace = workspaceTests({ '.ticktie/beta.yaml': BETA });
  let client: Client;

  beforeEach(async () => {
    client = new Client({ name: 'test', version: '1' });
    const args = [resolve('dist/cli.js'), 'mcp', '--no-bundled', '--as-of', '2026-11-22'];
    const { folder } = workspace.at;
    await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: folder }));
  });
  afterEach(() => client.close());

  async function call(name: string, input: Record<string, unknown>): Promise<{ text: string; isError: boolean }> {
    const { content, isError = false } = await client.callTool({ name, arguments: input });
    const [part] = content as { type: string; text: string }[];
    assert.equal(part?.type, 'text');
    return { text: part.text, isError: isError === true };
  }

  it('offers tools that only read', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['look_up', 'check_text', 'compare'],
    );
    for (const { annotations } of tools) assert.equal(annotations?.readOnlyHint, true);
  });

  it('looks an entity up by any of its names', async () => {
    const { text } = await call('look_up', { name: '极峰算力' });
    const card = JSON.parse(text);
    assert.equal(card.id, 'acme');
    assert.equal(card.figures[0].current.text, '85 bn USD');
    assert.equal(card.figures[0].current.source.url, 'https://example.com/summer');
  });

  it('checks a text as the command line does', async () => {
    const report = JSON.parse((await call('check_text', { text: STALE })).text);
    const input = { input: STALE };
    const words = ['check', '--as-of', '2026-11-22', '--format', 'json', '--stdin-name', 'text.md', '-'];
    const { kind, ...rest } = report;
    assert.equal(kind, 'check');
    assert.deepEqual(rest, JSON.parse(workspace.at.runWith(input, ...words).stdout));
    assert.equal(report.findings[0].rule, 'stale');
  });

  it('judges by another day where one is asked for', async () => {
    const { text } = await call('check_text', { text: STALE, as_of: '2025-03-01' });
    assert.deepEqual(JSON.parse(text).findings, []);
    assert.equal((await call('check_text', { text: STALE, as_of: 'soon' })).isError, true);
  });

  it('compares on one basis a row, and says why a cell is empty', async () => {
    const { entities, rows } = JSON.parse((await call('compare', { names: ['ACMX', 'BETX'] })).text);
    assert.deepEqual(
      entities.map(({ id }: { id: string }) => id),
      ['acme', 'beta'],
    );
    assert.equal(rows[0].cells[0].value.text, '85 bn USD');
    assert.equal(rows[0].cells[1].reason, 'no-series');
  });

  it('tells the model in a sentence what is wrong, and goes on', async () => {
    const unknown = await call('look_up', { name: 'Acme Compite' });
    assert.equal(unknown.isError, true);
    assert.match(unknown.text, /no entity “Acme Compite”.*Acme Compute/);
    for (const [name, input] of [
      ['look_up', {}],
      ['check_text', { text: 7 }],
      ['compare', { names: ['acme'] }],
      ['format_disk', {}],
    ] as const) {
      assert.equal((await call(name, input)).isError, true, name);
    }
    assert.equal((await call('look_up', { name: 'acme' })).isError, false);
  });
});
