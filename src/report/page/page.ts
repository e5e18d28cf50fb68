/** The script of the report page: tables, charts, copies, and links into notes. Runs in a browser or a webview. */
import { drawCharts } from './charts.ts';
import { copyButton, saveButton } from './copying.ts';
import { element } from './elements.ts';
import { searchByKey } from './keys.ts';
import type { PageData } from './pageData.ts';
import { followPlaceLinks, inEditor } from './placeLinks.ts';
import { pageMarkdown } from './readLayout.ts';
import { enhanceTables, type TableViews } from './tables.ts';

/** The editor saves reports by its own command; a browser by this button. */
function addTools({ kind, words }: PageData, views: TableViews): void {
  const tools = element('div', 'tools');
  const markdown = () => pageMarkdown(views);
  tools.append(copyButton(words.copyAll, words, markdown));
  if (!inEditor()) tools.append(saveButton(words.save, `ticktie-${kind}.md`, markdown));
  document.querySelector('header')?.append(tools);
}

const json = document.getElementById('page-data')?.textContent;
if (json) {
  const data = JSON.parse(json) as PageData;
  addTools(data, enhanceTables(data.words));
  drawCharts(data.charts);
}
searchByKey();
followPlaceLinks();
