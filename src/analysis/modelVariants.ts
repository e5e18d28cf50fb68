/** Variants of a model that the dataset need not list: GPT-5 mini, Gemini 3 Flash, Qwen2.5-72B, GLM-4.5-Air. */

const TIERS =
  'Pro|Flash|Lite|[Mm]ini|[Nn]ano|Max|Turbo|Thinking|Air|Fast|Ultra|Plus|[Pp]review|Instruct|Chat|Base|Exp|Terminus|Coder|VL|Omni|Codex|Next|Heavy|Large|Small|Medium|Opus|Sonnet|Haiku|Deep Think';
const VARIANT = new RegExp(`(?:[ -](?:${TIERS}|\\d{1,4}(?:\\.\\d)?B(?:-A\\d{1,3}B)?))+(?![A-Za-z0-9])`, 'y');

/** Where the name of a model that ends at `end` ends with its variant. */
export function variantEnd(text: string, end: number): number {
  if (text[end] !== ' ' && text[end] !== '-') return end;
  VARIANT.lastIndex = end;
  return VARIANT.test(text) ? VARIANT.lastIndex : end;
}
