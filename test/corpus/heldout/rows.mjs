// One mark of an annotated source → one row of the gold.
import { equalIds } from './names.mjs';

const APPROX = { '~': 'about', '>': 'over', '<': 'under', '^': 'up-to', '?': 'some' };
const BASIS = { rep: 'reported', gui: 'guidance', est: 'estimate', con: 'consensus', ann: 'announced', rum: 'rumoured' };
const WORDS = {};
const words = (key, list) => list.split(' ').forEach((w) => (WORDS[w] = [key, BASIS[w] ?? w]));
words('basis', 'rep gui est con ann rum');
words('change', 'yoy qoq day week');
words('precision', 'fp4 fp8 bf16 fp16 int8 fp32');
words('sparsity', 'dense sparse');
words('scope', 'chip package system rack datacenter');
words('direction', 'uni bi');
const NUMBER = String.raw`[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?`;
const VALUE = new RegExp(String.raw`^([~><^?]?)(${NUMBER}(?:/${NUMBER})?)(?:\.\.(${NUMBER}(?:/${NUMBER})?))? (\S+)$`);

/** `85e9`, `1/36` → number. */
function number(text) {
  const [a, b] = text.split('/').map(Number);
  return b === undefined ? a : a / b;
}

/** `>+24..26 %` → low, high, unit, approx and the kind that follows from unit and sign. */
export function readValue(text) {
  const m = VALUE.exec(text.trim());
  if (!m) throw new Error(`value "${text}"`);
  const [, mark, a, b, unit] = m;
  const low = number(a);
  const high = b === undefined ? low : number(b);
  if (!Number.isFinite(low) || !Number.isFinite(high) || low > high) throw new Error(`value "${text}"`);
  const signed = /^[+-]/.test(a);
  const kinds = { '%': signed ? 'change' : 'share', pp: 'change', x: 'multiple', ratio: 'ratio' };
  return { low, high, unit, approx: mark ? APPROX[mark] : 'exact', kind: kinds[unit] ?? 'quantity' };
}

/** `a/b/null` → ['a', 'b', null]. */
function list(text) {
  return text.split('/').map((x) => (x === 'null' || x === '-' ? null : x));
}

/** A mention: the entity comes from the table, or is given as `=id`, `=id/other`, with `!` when contestable. */
export function mentionRow({ start, end, fields }, names) {
  const [text, given] = fields;
  const ids = given ? list(given.slice(1).replace('!', '')) : [names.bySurface.get(text)?.id];
  const entry = names.byId.get(ids[0]);
  if (!entry) throw new Error(`unknown name "${given ?? text}"`);
  const row = { type: 'mention', start, end, text, entity: entry.id, kind: entry.kind };
  const others = [...new Set([...ids.slice(1), ...ids.flatMap((id) => equalIds(names, id))])];
  if (entry.contestable || given?.endsWith('!')) row.contestable = true;
  if (others.length) row.accept = { entity: others };
  return { row };
}

/** Reads the sixth field: attributes, note, leniencies. `text` is the whole note, for accepted spans. */
function readWords(field, { start, end }, text) {
  const out = { attributes: {}, accept: {}, note: null, contestable: false, kind: null };
  for (const token of field.split(/\s+/).filter(Boolean)) {
    const eq = token.indexOf('=');
    const [key, arg] = eq < 0 ? [token, ''] : [token.slice(0, eq), token.slice(eq + 1).replaceAll('+', ' ').replaceAll('%2B', '+')];
    if (WORDS[key]) out.attributes[WORDS[key][0]] = WORDS[key][1];
    else if (key === 'prev') out.attributes.previous = true;
    else if (key === 'own') out.attributes.own = true;
    else if (key === 'seg') out.attributes.segment = arg;
    else if (key === 'round') out.attributes.round = arg;
    else if (key === 'vs') out.attributes.versus = arg;
    else if (key === 'note') out.note = arg;
    else if (key === 'kind') out.kind = arg;
    else if (key === '!') out.contestable = true;
    else if (key === '?span') out.accept.span = [findSpan(token.slice(6).replaceAll('_', ' '), start, end, text)];
    else if (key === '?value') out.accept.value = [token.slice(7).split('..').map(number)];
    else if (/^\?(entity|metric|period|approx|kind|unit)$/.test(key)) out.accept[key.slice(1)] = list(token.slice(eq + 1));
    else throw new Error(`word "${token}"`);
  }
  return out;
}

function findSpan(surface, start, end, text) {
  for (let at = text.indexOf(surface, Math.max(0, start - 20)); at >= 0 && at < end; at = text.indexOf(surface, at + 1)) {
    if (at + surface.length > start) return [at, at + surface.length];
  }
  throw new Error(`accepted span "${surface}"`);
}

/** A figure: `surface|value|entity|metric|period|words`; `"` repeats the field of the figure before, `-` is null. */
export function figureRow(mark, text, names, last) {
  const { start, end, fields } = mark;
  if (fields.length !== 5 && fields.length !== 6) throw new Error(`${fields.length} fields`);
  const plain = fields.slice(2, 5).map((f, i) => (f === '"' ? last[i] : f));
  const [entity, metric, period] = plain.map((f) => (f === '-' ? null : f));
  const value = readValue(fields[1]);
  const w = readWords(fields[5] ?? '', mark, text);
  const kind = w.kind ?? value.kind;
  const main = { entity, metric, period, kind, approx: value.approx, unit: value.unit };
  const equal = [entity, ...(w.accept.entity ?? [])].flatMap((id) => equalIds(names, id));
  const accept = {};
  for (const [key, answer] of Object.entries(main)) {
    const others = [...new Set([...(w.accept[key] ?? []), ...(key === 'entity' ? equal : [])])].filter((x) => x !== answer);
    if (others.length) accept[key] = others;
  }
  if (w.accept.value) accept.value = w.accept.value;
  const spans = [...(w.accept.span ?? []), ...(fields[0].startsWith('+') ? [[start + 1, end]] : [])];
  if (spans.length) accept.span = spans;
  const { low, high, unit, approx } = value;
  const row = { type: 'figure', start, end, text: fields[0], kind, low, high, unit, approx, entity, metric, attributes: w.attributes, period, note: w.note };
  if (w.contestable) row.contestable = true;
  if (Object.keys(accept).length) row.accept = accept;
  return { row, plain };
}
