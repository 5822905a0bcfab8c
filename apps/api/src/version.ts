import manifest from '../../../package.json';

/** The product's version, from the one place that states it. */
export const version: string = manifest.version;
