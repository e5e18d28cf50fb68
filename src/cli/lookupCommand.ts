/** `ticktie lookup`: the card of an entity. */
import { buildCard } from '../report/card.ts';
import type { Command } from './command.ts';
import { EXIT, type ExitStatus } from './exitStatus.ts';
import { findEntity } from './findEntity.ts';
import { cardText } from './formats/card.ts';
import { jsonText } from './formats/json.ts';
import type { Io } from './io.ts';
import { LANG_OPTION, langValue } from './lang.ts';
import { loadDataset } from './loadDataset.ts';
import type { Invocation } from './options.ts';
import { DATASET_OPTIONS } from './optionValues.ts';
import { warn } from './output.ts';
import { paintFor } from './paint.ts';
import { selectDataset } from './selectNotes.ts';
import { UsageError } from './usageError.ts';

export const lookupCommand: Command = {
  name: 'lookup',
  takes: 'QUERY',
  summary: 'Shows the card of an entity: names, relations, current figures with dates and sources.',
  details: [
    'QUERY is a name, alias, ticker, former name, id or pinyin, in any script. The beginning is enough where it is clear.',
  ],
  options: [
    { name: 'format', value: 'FORMAT', choices: ['pretty', 'json'], fallback: 'pretty', help: 'How to say it.' },
    LANG_OPTION,
    ...DATASET_OPTIONS,
  ],
  examples: [
    ['ticktie lookup 台积电', 'by its Chinese name'],
    ['ticktie lookup GOOGL --lang zh-Hans', 'by its ticker, told in Chinese'],
  ],
  run: runLookup,
};

async function runLookup(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const query = invocation.words.join(' ').trim();
  if (query === '') throw new UsageError('Say what to look up: ticktie lookup TSMC');
  const selected = await selectDataset(invocation, io);
  const { dataset, troubles } = await loadDataset(selected.choice.dataset);
  const said = [...selected.troubles, ...troubles];
  warn(io, said);
  const card = buildCard(findEntity(query, dataset), dataset);
  const pretty = () => cardText(card, dataset, langValue(invocation), paintFor(io));
  io.stdout(invocation.value('format') === 'json' ? jsonText(card) : pretty());
  return said.length > 0 ? EXIT.trouble : EXIT.ok;
}
