import 'reflect-metadata';
import { createApplication } from './application';
import { readConfig } from './config';

/** Starts the server as the environment says; returns its address. */
export async function serve(environment: NodeJS.ProcessEnv): Promise<string> {
  const config = readConfig(environment);
  const app = await createApplication(config);
  await app.listen(config.port, config.host);
  return app.getUrl();
}
