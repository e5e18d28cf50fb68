/**
 * Property tests draw the same cases at every run, so that a red run is red again on any machine; `TICKTIE_SEED=N` draws
 * others (fast-check prints the seed of what fails).
 */
import fc from 'fast-check';

const DEFAULT_SEED = 20261126;

fc.configureGlobal({ seed: Number(process.env['TICKTIE_SEED'] ?? DEFAULT_SEED) });
