/** Pages on gardens, travel and cooking: with the bundled names, not one of them may yield a mention. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyze } from '../../src/analysis/analyze.ts';
import { createAnalysisContext } from '../../src/analysis/fullContext.ts';
import { loadCompiled } from '../../src/dataset/compiled.ts';
import { createDataset } from '../../src/dataset/dataset.ts';

const FOLDER = 'test/fixtures/ordinary';

describe('ordinary prose', () => {
  const dataset = createDataset([loadCompiled(readFileSync('dist/dataset.json', 'utf8'))]);
  const context = createAnalysisContext(dataset, dataset.fold);
  for (const file of readdirSync(FOLDER)) {
    it(`has no mention: ${file}`, () => {
      const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
      assert.ok(text.length > 300, 'a page');
      const { mentions } = analyze(text, context, { today: '2026-11-23' });
      assert.deepEqual(
        mentions.map((mention) => `${mention.text} = ${mention.entity}`),
        [],
      );
    });
  }
});
