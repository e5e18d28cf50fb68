/** The script of the report page: sorting and filtering, charts, and links into notes. Runs in a browser or a webview. */
import { drawCharts } from './charts.ts';
import type { PageData } from './pageData.ts';
import { followPlaceLinks } from './placeLinks.ts';
import { enhanceTables } from './tables.ts';

const json = document.getElementById('page-data')?.textContent;
if (json) {
  const { charts, words } = JSON.parse(json) as PageData;
  enhanceTables(words);
  drawCharts(charts);
}
followPlaceLinks();
