import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { failuresHandledHere } from './failures';

/** Texts that lie beside the application. */
@Service()
export class OwnFiles {
  private readonly http = inject(HttpClient);

  /** @param path from the root of the product. Rejects where it does not come. */
  read(path: string): Promise<string> {
    return firstValueFrom(this.http.get(path, { responseType: 'text', context: failuresHandledHere() }));
  }
}
