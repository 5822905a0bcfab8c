import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { ConfigInvalid } from './config';
import { readMapsOnDemand } from './stack-traces';

// Compiled code is kept beside the build, so that the next start reads it; where nothing can be written, Node compiles as ever.
enableCompileCache(join(import.meta.dirname, 'compiled'));
readMapsOnDemand();

/** Requests that run may finish; what has not by then is not waited for. In milliseconds. */
const longestFarewell = 10_000;

function endInTime(): void {
  setTimeout(() => process.exit(0), longestFarewell).unref();
}

try {
  const { serve } = await import('./serve');
  const listening = await serve(process.env);
  // Whoever started this process learns the port it got and that it is ready.
  process.send?.({ listening });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, endInTime);
  // Whoever started this process was killed: nobody could end it any more.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
} catch (cause) {
  console.error(cause instanceof ConfigInvalid ? cause.message : cause);
  process.exit(1);
}
