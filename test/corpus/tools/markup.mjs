// Annotated note → clean text and gold lines. The notation is described in ../README.md.

const BASIS = ['reported', 'guidance', 'estimate', 'consensus', 'announced', 'rumoured'];
const SHORT = {
  ...Object.fromEntries(BASIS.map((word) => [word, ['basis', word]])),
  ...Object.fromEntries(['yoy', 'qoq', 'day', 'week'].map((word) => [word, ['change', word]])),
  ...Object.fromEntries(['fp4', 'fp8', 'bf16', 'fp16', 'int8', 'fp32'].map((word) => [word, ['precision', word]])),
  ...Object.fromEntries(['dense', 'sparse'].map((word) => [word, ['sparsity', word]])),
  ...Object.fromEntries(['uni', 'bi'].map((word) => [word, ['direction', word]])),
  ...Object.fromEntries(
    ['chip', 'package', 'board', 'system', 'rack', 'pod', 'cluster', 'datacenter'].map((word) => [
      word,
      ['scope', word],
    ]),
  ),
  prev: ['previous', true],
  own: ['own', true],
};
const NAMED = { vs: 'versus', seg: 'segment', round: 'round' };
const KINDS = ['quantity', 'share', 'change', 'multiple', 'ratio'];
const APPROX = ['exact', 'about', 'over', 'under', 'up-to', 'some'];
const NUMBER = '[+-]?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?(?:/\\d+(?:\\.\\d+)?)?';
const VALUE = new RegExp(`^(${NUMBER})(?:\\.\\.(${NUMBER}))? (\\S+)((?: [a-z-]+)*)$`);
/** `‹name›`, `‹name|entity›` and `⟦figure|value|entity.metric|period|words⟧`. */
const MARK = /‹([^‹›|]+)(?:\|([^‹›]*))?›|⟦([^⟦⟧|]+)\|([^⟦⟧]*)⟧/g;

/**
 * Strips the markup of one annotated note; offsets are UTF-16 code units of the clean text.
 * Throws on any name or word that is not known.
 */
export function parseAnnotated(source, names) {
  const rows = [];
  let text = '';
  let from = 0;
  for (const mark of source.matchAll(MARK)) {
    text += source.slice(from, mark.index);
    from = mark.index + mark[0].length;
    const surface = mark[1] ?? mark[3];
    const place = { start: text.length, end: text.length + surface.length, text: surface };
    text += surface;
    rows.push(mark[1] ? mention(place, mark[2], names) : figure(place, mark[4], names));
  }
  text += source.slice(from);
  const left = text.match(/.{0,20}[‹›⟦⟧].{0,20}/);
  if (left) throw new Error(`markup left over: ${left[0]}`);
  return { text, rows };
}

function mention(place, id, names) {
  const [entity, ...others] = (id ?? names.idOf(place.text)).replace('!', '').split(',');
  const known = names.get(entity);
  const accept = [...new Set([...others, ...known.also])];
  return {
    type: 'mention',
    ...place,
    entity,
    kind: known.kind,
    ...(known.contestable || id?.includes('!') ? { contestable: true } : {}),
    ...(accept.length > 0 ? { accept: { entity: accept } } : {}),
  };
}

function figure(place, spec, names) {
  const [value, binding = '', period = '', words = ''] = spec.split('|');
  const read = readValue(value, place.text);
  const { entities, metrics } = readBinding(binding, place.text);
  const [when, ...otherPeriods] = readList(period);
  const extra = readWords(words, place);
  const also = entities.flatMap((id) => (id === null ? [] : names.get(id).also));
  const accept = {
    entity: [...new Set([...entities.slice(1), ...also])].filter((id) => id !== entities[0]),
    metric: metrics.slice(1),
    period: otherPeriods,
    ...extra.accept,
  };
  // A plus sign belongs to the number, but leaving it out is as right.
  if (place.text.startsWith('+')) accept.span = [...(accept.span ?? []), [place.start + 1, place.end]];
  const kept = Object.entries(accept).filter(([, values]) => values.length > 0);
  return {
    type: 'figure',
    ...place,
    ...read,
    entity: entities[0],
    metric: metrics[0],
    attributes: extra.attributes,
    period: when,
    note: extra.note,
    ...(kept.length > 0 ? { accept: Object.fromEntries(kept) } : {}),
    ...(extra.contestable ? { contestable: true } : {}),
  };
}

function readValue(spec, text) {
  const match = VALUE.exec(spec.trim());
  if (!match) throw new Error(`value of ${JSON.stringify(text)}: ${spec}`);
  const [, first, second, unit, rest] = match;
  const words = rest.trim().split(' ').filter(Boolean);
  const unknown = words.find((word) => !KINDS.includes(word) && !APPROX.includes(word));
  if (unknown) throw new Error(`word ${unknown} in the value of ${JSON.stringify(text)}`);
  const kind = words.find((word) => KINDS.includes(word)) ?? kindOf(unit, first);
  const approx = words.find((word) => APPROX.includes(word)) ?? 'exact';
  const low = number(first);
  return { kind, low, high: second === undefined ? low : number(second), unit, approx };
}

function kindOf(unit, digits) {
  if (unit === 'x') return 'multiple';
  if (unit === 'ratio') return 'ratio';
  if (unit === 'pp') return 'change';
  if (unit === '%') return /^[+-]/.test(digits) ? 'change' : 'share';
  return 'quantity';
}

function number(digits) {
  const [above, below] = digits.split('/').map(Number);
  return below === undefined ? above : above / below;
}

function readBinding(spec, text) {
  const dot = spec.indexOf('.');
  if (spec && dot < 0) throw new Error(`binding of ${JSON.stringify(text)}: ${spec}`);
  return { entities: readList(spec.slice(0, Math.max(dot, 0))), metrics: readList(spec.slice(dot + 1)) };
}

function readList(spec) {
  return spec.split(',').map((word) => (word.trim() === '' || word.trim() === '-' ? null : word.trim()));
}

function readWords(spec, place) {
  const read = { attributes: {}, accept: {}, note: null, contestable: false };
  for (const word of spec.split(' ').filter(Boolean)) {
    if (word === '!') read.contestable = true;
    else if (word.startsWith('?')) readAccept(word.slice(1), place, read.accept);
    else readAttribute(word, place, read);
  }
  return read;
}

function readAttribute(word, place, read) {
  const equals = word.indexOf('=');
  const name = equals < 0 ? word : word.slice(0, equals);
  const value = word.slice(equals + 1).replaceAll('+', ' ');
  if (equals < 0 && SHORT[name]) read.attributes[SHORT[name][0]] = SHORT[name][1];
  else if (equals > 0 && NAMED[name]) read.attributes[NAMED[name]] = value;
  else if (name === 'note') read.note = value;
  else throw new Error(`word ${word} of ${JSON.stringify(place.text)}`);
}

/** `35..40`, or one number for both ends. */
function readRange(value) {
  const [low, high = low] = value.split('..').map(number);
  return [low, high];
}

function readAccept(word, place, accept) {
  const [name, value] = word.split('=');
  accept[name] ??= [];
  if (name === 'span') accept.span.push(spanOf(value.replaceAll('_', ' '), place));
  else if (name === 'value') accept.value.push(readRange(value));
  else accept[name].push(...readList(value));
}

/** `?span=+3` = three characters longer, `?span=sub` = that part of the surface. */
function spanOf(value, place) {
  if (/^\+\d+$/.test(value)) return [place.start, place.end + Number(value)];
  const at = place.text.indexOf(value);
  if (at < 0) throw new Error(`span ${value} is not in ${JSON.stringify(place.text)}`);
  return [place.start + at, place.start + at + value.length];
}
