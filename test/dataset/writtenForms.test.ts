import assert from 'node:assert/strict';
import { charactersOf, rewritten, traditionalOf } from '../../src/dataset/writtenForms.ts';

describe('traditional names', () => {
  const names = [
    { en: 'A', 'zh-Hans': '联发科', 'zh-Hant': '聯發科' },
    { en: 'B', 'zh-Hans': '联电', 'zh-Hant': '聯電' },
    { en: 'C', 'zh-Hans': '理发', 'zh-Hant': '理髮' },
    { en: 'D', 'zh-Hans': '发科', 'zh-Hant': '發科' },
    { en: 'E', 'zh-Hans': '英伟达', 'zh-Hant': '輝達' },
  ];
  const characters = charactersOf(traditionalOf(names));

  it('follow character by character as most names have them', () => {
    assert.equal(rewritten('联发电', characters), '聯發電');
  });
  it('keep what stands alike, and learn nothing from names of another length', () => {
    assert.equal(rewritten('科伟 A', characters), '科伟 A');
  });
});
