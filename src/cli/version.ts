/** The program's version, from the package, of which nothing else is bundled. */
import { version } from '../../package.json';

export const VERSION: string = version;
