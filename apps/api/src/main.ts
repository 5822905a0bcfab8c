import 'reflect-metadata';
import { createApplication } from './application';
import { ConfigInvalid, readConfig } from './config';

try {
  const config = readConfig(process.env);
  const app = await createApplication(config);
  await app.listen(config.port, config.host);
  // Whoever started this process learns the port it got and that it is ready.
  process.send?.({ listening: await app.getUrl() });
} catch (cause) {
  console.error(cause instanceof ConfigInvalid ? cause.message : cause);
  process.exit(1);
}
