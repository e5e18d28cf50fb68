/** `ticktie dataset list`: the entities of the dataset. */
import type { Dataset, Entity } from '../dataset/model.ts';
import { renderCsv } from '../report/csv.ts';
import type { Command } from './command.ts';
import { EXIT, type ExitStatus } from './exitStatus.ts';
import { jsonText } from './formats/json.ts';
import type { Io } from './io.ts';
import { loadDataset } from './loadDataset.ts';
import type { Invocation } from './options.ts';
import { DATASET_OPTIONS } from './optionValues.ts';
import { warn } from './output.ts';
import { printable } from './printable.ts';
import { selectDataset } from './selectNotes.ts';
import { UsageError } from './usageError.ts';

/** An entity in a row. */
interface Row {
  readonly id: string;
  readonly kind: string;
  readonly en: string;
  readonly hans: string;
  readonly hant: string;
  readonly series: number;
  readonly observations: number;
  readonly newest: string;
}

const COLUMNS: readonly (keyof Row)[] = ['id', 'kind', 'en', 'hans', 'hant', 'series', 'observations', 'newest'];

const FORMATS: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  pretty: prettyRows,
  json: jsonText,
  csv: (rows) => renderCsv({ columns: COLUMNS, rows }),
};

export const datasetListCommand: Command = {
  name: 'dataset list',
  takes: '',
  summary: 'Lists the entities of the dataset, with how much is known of each, and up to when.',
  details: [],
  options: [
    { name: 'kind', value: 'KIND', help: 'Only entities of this kind: company, chip, lab …' },
    { name: 'format', value: 'FORMAT', choices: Object.keys(FORMATS), fallback: 'pretty', help: 'How to say it.' },
    ...DATASET_OPTIONS,
  ],
  examples: [['ticktie dataset list --kind chip', 'the chips']],
  run: runList,
};

async function runList(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const selected = await selectDataset(invocation, io);
  const { dataset, troubles } = await loadDataset(selected.choice.dataset);
  const said = [...selected.troubles, ...troubles];
  warn(io, said);
  const entities = ofKind([...dataset.entities.values()], invocation.value('kind'));
  const rows = entities.map((entity) => rowOf(entity, dataset)).sort((a, b) => (a.id < b.id ? -1 : 1));
  io.stdout(FORMATS[invocation.value('format') ?? 'pretty']?.(rows) ?? '');
  return said.length > 0 ? EXIT.trouble : EXIT.ok;
}

function ofKind(entities: readonly Entity[], kind: string | undefined): readonly Entity[] {
  if (kind === undefined) return entities;
  const found = entities.filter((entity) => entity.kind === kind);
  if (found.length > 0) return found;
  const kinds = [...new Set(entities.map((entity) => entity.kind))].sort();
  throw new UsageError(`The dataset has no entity of the kind “${kind}”. It has: ${kinds.join(', ') || 'none'}.`);
}

function rowOf(entity: Entity, dataset: Dataset): Row {
  const { en, 'zh-Hans': hans = '', 'zh-Hant': hant = '' } = entity.names;
  const series = dataset.series(entity.id);
  const dates = series.flatMap((each) => each.history.map((observation) => observation.asOf));
  const newest = dates.sort().at(-1) ?? '';
  return {
    id: entity.id,
    kind: entity.kind,
    en,
    hans,
    hant,
    series: series.length,
    observations: dates.length,
    newest,
  };
}

const DAY_LENGTH = 10;

/** A line an entity: how many values, and up to which day they are known. */
function prettyRows(rows: readonly Row[]): string {
  const width = Math.max(...rows.map((row) => row.id.length), 2);
  const lines = rows.map((row) => {
    const names = [...new Set([row.en, row.hans, row.hant])].filter(Boolean).join(' · ');
    const known = `${String(row.observations).padStart(4)}  ${row.newest.padEnd(DAY_LENGTH)}`;
    return printable(`${row.id.padEnd(width)}  ${row.kind.padEnd(12)} ${known}  ${names}`);
  });
  return `${[...lines, `${rows.length} entities`].join('\n')}\n`;
}
