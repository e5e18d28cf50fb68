import assert from 'node:assert/strict';
import { AGREED, STALE, workspaceTests } from './cli.ts';

describe('ticktie extract', () => {
  const text =
    'Acme Compute raised 2025 capex to $85 billion (previously $75 billion). We model Acme Compute 2026 capex at $99 billion.\n';
  const workspace = workspaceTests({ '2025-07-24-acme.md': text });

  it('has the keys that the contract names', () => {
    const [note] = JSON.parse(workspace.at.run('extract').stdout);
    assert.deepEqual(Object.keys(note), ['file', 'written', 'asOf', 'mentions', 'figures']);
    assert.deepEqual(Object.keys(note.mentions[0]), ['start', 'end', 'text', 'entity']);
    assert.deepEqual(Object.keys(note.figures[0]), [
      ...['start', 'end', 'text', 'low', 'high', 'unit', 'approx', 'kind'],
      ...['entity', 'metric', 'period', 'attributes', 'confidence'],
    ]);
  });

  it('binds figures and marks former and own values', () => {
    const [note] = JSON.parse(workspace.at.run('extract').stdout);
    assert.equal(note.written, '2025-07-24');
    const [raised, former, own] = note.figures;
    assert.deepEqual(
      [raised.text, raised.low, raised.unit, raised.entity, raised.metric, raised.period],
      [...['$85 billion', 85e9, 'USD', 'acme', 'capex', '2025']],
    );
    assert.equal(raised.attributes.previous, undefined);
    assert.equal(former.attributes.previous, true);
    assert.equal(own.attributes.own, true);
  });

  it('gives one object a line as ndjson', () => {
    workspace.at.write('b.md', AGREED);
    const lines = workspace.at.run('extract', '--format', 'ndjson').stdout.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line).file),
      ['2025-07-24-acme.md', 'b.md'],
    );
  });

  it('explains its bindings when asked', () => {
    const [note] = JSON.parse(workspace.at.run('extract', '--explain').stdout);
    assert.ok(note.figures[0].evidence.length > 0);
  });
});

describe('ticktie lookup', () => {
  const workspace = workspaceTests({});

  it('finds an entity by any of its names, in any script', () => {
    for (const query of ['acme', 'ACMX', 'acmx', '极峰算力', '極峰算力', 'Acme  Compute', '极峰']) {
      assert.match(workspace.at.run('lookup', query).stdout, /^Acme Compute\n/, query);
    }
  });

  it('shows the current value with date, basis and source', () => {
    const { stdout, status } = workspace.at.run('lookup', 'acme');
    assert.match(
      stdout,
      /2025: \$85 billion \(2025-07-23, guidance\)\n.*Summer letter, Acme, https:\/\/example\.com\/summer/,
    );
    assert.equal(status, 0);
  });

  it('tells it in the language asked for', () => {
    assert.match(workspace.at.run('lookup', 'acme', '--lang', 'zh-Hant').stdout, /^極峰算力\n/);
  });
});

describe('ticktie report', () => {
  const waived =
    '<!-- ticktie-ignore-next-line stale: the old letter, until 2027-01-01 -->\nAcme Compute guides 2025 capex of $75 billion.\n';
  const workspace = workspaceTests({ 'a.md': STALE, 'b.md': AGREED, 'c.md': waived });
  const json = (...words: string[]) =>
    JSON.parse(workspace.at.run('report', ...words, '--as-of', '2026-11-22', '--format', 'json').stdout);

  it('lists stale figures with what replaced them and when', () => {
    const { figures } = json('stale');
    assert.deepEqual(
      figures.map((each: { file: string; supersededOn: string }) => [each.file, each.supersededOn]),
      [['a.md', '2025-07-23']],
    );
  });

  it('keeps a ledger of every claim, with waivers and reasons', () => {
    const { rows } = json('ledger');
    const told = rows.map((row: Record<string, unknown>) => [
      row.file,
      row.text,
      row.verdict,
      row.waiverReason,
      row.waiverUntil,
    ]);
    assert.deepEqual(told, [
      ['a.md', '$75 billion', 'finding', null, null],
      ['b.md', '$85 billion', 'agreed', null, null],
      ['c.md', '$75 billion', 'ignored', 'the old letter', '2027-01-01'],
    ]);
  });

  it('counts the same in every format', () => {
    const csv = workspace.at.run('report', 'ledger', '--format', 'csv').stdout;
    const markdown = workspace.at.run('report', 'ledger').stdout;
    const html = workspace.at.run('report', 'ledger', '--format', 'html').stdout;
    assert.equal(csv.trimEnd().split('\r\n').length - 1, 3);
    assert.equal(markdown.split('\n').filter((line) => line.startsWith('| [')).length, 3);
    assert.equal(html.match(/<a class="place"/g)?.length, 3);
  });

  it('covers notes, metrics and entities', () => {
    const report = json('coverage');
    assert.equal(report.notes.length, 3);
    assert.deepEqual(report.entities, [{ id: 'acme', claims: 3, covered: 3, agreed: 1, findings: 1 }]);
  });

  it('briefs on an entity', () => {
    const report = json('brief', '极峰算力');
    assert.equal(report.card.id, 'acme');
    assert.deepEqual(
      report.series[0].history.map((each: { text: string }) => each.text),
      ['75 bn USD', '85 bn USD'],
    );
    assert.equal(report.claims.length, 3);
  });

  it('says what changed since a day, and which places it touches', () => {
    const report = json('changes', '--since', '2025-07-01');
    const acme = report.entities.find((each: { entity: string }) => each.entity === 'acme');
    const kinds = acme.changes.map((each: { kind: string }) => each.kind).sort();
    assert.deepEqual(kinds, ['disputed', 'superseded']);
    assert.equal(acme.changes.find((each: { kind: string }) => each.kind === 'superseded').places.length, 3);
  });

  it('compares on one basis a row and says why a cell is empty', () => {
    workspace.at.write('.ticktie/other.yaml', 'id: other\nkind: company\nnames: { en: Other }\n');
    const report = json('compare', 'acme', 'other', '--no-bundled');
    assert.deepEqual(report.entities, ['acme', 'other']);
    assert.equal(report.rows[0].cells[0].value.text, '85 bn USD');
    assert.equal(report.rows[0].cells[1].reason, 'no-series');
  });
});

describe('ticktie dataset', () => {
  const workspace = workspaceTests({ 'a.md': STALE, 'b.md': AGREED });

  it('lists entities with their counts', () => {
    const rows = JSON.parse(workspace.at.run('dataset', 'list', '--no-bundled', '--format', 'json').stdout);
    assert.deepEqual(
      rows.map((row: { id: string; observations: number }) => [row.id, row.observations]),
      [['acme', 2]],
    );
  });

  it('prints the JSON Schema', () => {
    const schema = JSON.parse(workspace.at.run('dataset', 'schema').stdout);
    assert.ok(schema.properties.figures);
  });

  it('lints: 0 for a sound folder, 2 where something can’t be read', () => {
    assert.equal(workspace.at.run('dataset', 'lint').status, 0);
    workspace.at.write('.ticktie/bad.yaml', 'id: bad\nkind: compny\nnames: { en: Bad }\n');
    const { status, stdout } = workspace.at.run('dataset', 'lint');
    assert.equal(status, 2);
    assert.match(stdout, /\.ticktie\/bad\.yaml:2:7: error: .*\[choice-guess\]/);
  });

  it('tells two datasets apart, with the sentences that change', () => {
    workspace.at.write(
      'new/acme.yaml',
      workspace.at
        .read('.ticktie/acme.yaml')
        .replace(
          '    disputed:',
          '      - { value: 95 bn USD, asOf: 2025-10-29, basis: guidance, source: summer }\n    disputed:',
        ),
    );
    const { stdout, status } = workspace.at.run(
      'dataset',
      'diff',
      '.ticktie',
      'new',
      '--notes',
      '.',
      '--format',
      'json',
    );
    const report = JSON.parse(stdout);
    assert.equal(status, 0);
    assert.deepEqual(
      report.changes.map((each: Record<string, unknown>) => [each.kind, each.entity]),
      [['superseded', 'acme']],
    );
    assert.deepEqual(
      report.impact.map((each: Record<string, unknown>) => [each.file, each.before, each.after]),
      [['b.md', 'agreed', 'stale']],
    );
  });
});

describe('help', () => {
  const workspace = workspaceTests({});

  it('teaches on its own and for every command', () => {
    const { stdout, status } = workspace.at.run('--help');
    assert.equal(status, 0);
    const commands = [...stdout.matchAll(/^ {2}((?:report |dataset )?[a-z]+) /gm)].map((match) => match[1]!);
    assert.ok(commands.length >= 10, stdout);
    for (const command of commands.filter((each) => each !== 'ticktie')) {
      const help = workspace.at.run(...command.split(' '), '--help');
      assert.equal(help.status, 0, command);
      assert.match(help.stdout, new RegExp(`Usage:\\n {2}ticktie ${command}`), command);
    }
  });

  it('fits a terminal of eighty columns', () => {
    const helps = [[], ['report'], ['check'], ['report', 'changes'], ['dataset', 'lint'], ['mcp']];
    for (const words of helps) {
      const { stdout } = workspace.at.run(...words, '--help');
      for (const line of stdout.split('\n')) assert.ok(line.length <= 80, line);
    }
  });

  it('of the command at hand is what a wrong word leads to', () => {
    const led = (...words: string[]) =>
      workspace.at
        .run(...words)
        .stderr.split('\n')
        .at(-2);
    assert.equal(led('check', '--bogus'), 'Try: ticktie check --help');
    assert.equal(led('report', 'foo'), 'Try: ticktie report --help');
    assert.equal(led('report', 'changes'), 'Try: ticktie report changes --help');
    assert.equal(led('foo'), 'Try: ticktie --help');
  });

  it('tells the version', () => {
    assert.match(workspace.at.run('--version').stdout, /^\d+\.\d+\.\d+\n$/);
  });
});
