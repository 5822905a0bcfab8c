const given = process.env['BASE_URL'] ?? 'http://127.0.0.1:3000';

/** One product for each worker: journeys that run side by side do not see each other's work. */
export const addresses = given.split(',');

/** The product of this worker. */
export const address = addresses[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)]!;
