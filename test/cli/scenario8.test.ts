/** Pins, own estimates, waivers, a private layer and the gate, with the bundled dataset. */
import assert from 'node:assert/strict';
import { sarifProblems } from '../report/sarifSchema.ts';
import { type CheckJson, workspaceTests } from './cli.ts';

const PINNED = `<!-- ticktie: as-of 2025-07-23 -->
Alphabet guides 2025 capex of $85 billion.<!-- ticktie: google capex 2025 -->
`;

const OWN = 'We model Microsoft FY2026 capex at $140 billion.\n';

const WAIVED = `<!-- ticktie-ignore-next-line stale: quoting the April letter, until 2026-06-30 -->
Meta 2025 capex guidance is $64-72 billion.
`;

/** What the house knows of Alphabet's 2025, in place of the bundled series. */
const PRIVATE = `id: google
kind: company
names: { en: Google }
sources: { model: { title: House model, date: 2026-11-01 } }
figures:
  - metric: capex
    period: 2025
    history: [{ value: 90 bn USD, asOf: 2026-11-01, basis: reported, source: model }]
`;

describe('pins, estimates, waivers and a private layer', () => {
  const workspace = workspaceTests({ 'pinned.md': PINNED, 'own.md': OWN, 'waived.md': WAIVED });
  const run = (...words: string[]) =>
    workspace.at.runWith({ bundled: true }, 'check', '--as-of', '2026-11-22', ...words);
  const json = (...words: string[]) => JSON.parse(run(...words, '--format', 'json').stdout) as CheckJson;
  const found = (...words: string[]) =>
    json(...words).findings.map(({ text, rule, severity }) => [text, rule, severity]);

  it('agree with a pin and a binding, wherever the sentence moves and however it is wrapped', () => {
    for (const text of [PINNED, `A new paragraph.\n\n${PINNED}`, PINNED.replace('capex of ', 'capex\nof ')]) {
      workspace.at.write('pinned.md', text);
      const { findings, coverage } = json('pinned.md');
      assert.deepEqual([findings.length, coverage.agreed], [0, 1], text);
    }
  });

  it('leave the author’s own estimate alone', () => {
    const { findings, coverage } = json('own.md');
    assert.deepEqual([findings.length, coverage.excluded.own], [0, 1]);
  });

  it('find again what an expired waiver covered, and say that it has expired', () => {
    const [directive, stale] = found('waived.md');
    assert.deepEqual(directive?.slice(1), ['directive', 'information']);
    assert.deepEqual(stale, ['$64-72 billion', 'stale', 'warning']);
    const before = ['check', 'waived.md', '--as-of', '2026-06-30', '--format', 'csv'];
    assert.equal(
      workspace.at
        .runWith({ bundled: true }, ...before)
        .stdout.trimEnd()
        .split('\r\n').length,
      1,
    );
  });

  it('put the private series in the place of the bundled one', () => {
    workspace.at.write('plain.md', 'Alphabet 2025 capex was $90 billion.\n');
    assert.equal(json('plain.md').coverage.agreed, 0);
    workspace.at.write('.ticktie/google.yaml', PRIVATE);
    assert.equal(json('plain.md').coverage.agreed, 1);
    const { stdout } = workspace.at.runWith({ bundled: true }, 'report', 'ledger', 'plain.md', '--format', 'json');
    assert.equal(JSON.parse(stdout).rows[0].dataset.source.title, 'House model');
  });

  it('fail for new findings only, by fingerprints that lines do not move', () => {
    assert.equal(run('.').status, 1);
    assert.equal(run('.', '--write-baseline', 'known.json').status, 0);
    const [, known] = json('waived.md').findings;
    workspace.at.write('waived.md', `# Meta\n\n${WAIVED}`);
    assert.equal(json('waived.md').findings[1]?.fingerprint, known?.fingerprint);
    assert.equal(run('.', '--baseline', 'known.json').status, 0);
    workspace.at.write('new.md', 'Trainium2 delivers 655 dense BF16 TFLOPS.\n');
    assert.equal(run('.', '--baseline', 'known.json').status, 1);
    const log = JSON.parse(run('.', '--baseline', 'known.json', '--format', 'sarif').stdout);
    assert.deepEqual(sarifProblems(log), []);
    const fresh = log.runs[0].results.filter(({ baselineState }: { baselineState: string }) => baselineState === 'new');
    assert.deepEqual(fresh[0].fixes[0].artifactChanges[0].replacements[0].insertedContent, {
      text: '667 dense BF16 TFLOPS',
    });
    assert.ok(fresh[0].partialFingerprints['ticktie/v1']);
  });

  it('end with 2 and say line and key where the layer’s YAML is invalid', () => {
    workspace.at.write('.ticktie/google.yaml', PRIVATE.replace('period: 2025', 'period: soon'));
    const { status, stderr } = run('own.md');
    assert.equal(status, 2);
    assert.match(stderr, /\.ticktie\/google\.yaml:7:\d+: .*“soon”/);
  });
});
