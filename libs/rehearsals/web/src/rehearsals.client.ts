import { Service, inject } from '@angular/core';
import { rehearsalsContract, type RehearsalNow } from '@ra-quan/rehearsals/model';
import { Operations, answerTo } from '@ra-quan/shared/web';

/** Methods that make a resource are called where `inject` works. The others throw the `HttpErrorResponse`. */
@Service()
export class RehearsalsClient {
  private readonly operations = inject(Operations);

  now() {
    return answerTo(rehearsalsContract.now, () => ({}));
  }

  renew(): Promise<RehearsalNow> {
    return this.operations.ask(rehearsalsContract.renew, {});
  }

  remove(): Promise<void> {
    return this.operations.ask(rehearsalsContract.remove, {});
  }
}
