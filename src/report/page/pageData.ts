/** What the page carries for its script. */
import type { PageWords } from '../html.ts';
import type { Chart } from '../layout/layout.ts';

export interface PageData {
  readonly charts: readonly Chart[];
  readonly words: PageWords;
}
