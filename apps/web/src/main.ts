import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app';
import { appConfig } from './app-config';

bootstrapApplication(App, appConfig).catch((cause: unknown) => {
  // There are no texts to say it with: the page itself holds the sentence.
  document.getElementById('not-started')!.hidden = false;
  throw cause;
});
