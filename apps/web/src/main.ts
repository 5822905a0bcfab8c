import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app';
import { appConfig } from './app-config';

bootstrapApplication(App, appConfig).catch((cause: unknown) => {
  // There are no texts to say it with: the page itself holds the sentence, and shows it by itself where not even this code comes.
  document.getElementById('not-started')!.classList.add('now');
  throw cause;
});
