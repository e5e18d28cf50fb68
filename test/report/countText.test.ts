import assert from 'node:assert/strict';
import { countText } from '../../src/report/countText.ts';

describe('counts', () => {
  it('have their thousands grouped', () => {
    assert.deepEqual([0, 999, 1000, 119143, 1234567].map(countText), ['0', '999', '1,000', '119,143', '1,234,567']);
  });
});
