import { Injectable } from '@nestjs/common';
import type { Actor, Day, Task } from '@ra-quan/shared/model';

/** Who looks for tasks, and when. */
export interface TaskLook {
  readonly actor: Actor;
  /** The units whose affairs are the reader's; `null` is the whole country. */
  readonly unitIds: readonly number[] | null;
  /** What is asked about; `null` where there is no campaign. */
  readonly campaignId: number | null;
  readonly now: Date;
  readonly today: Day;
}

/** Finds what waits for a reader in one domain. */
export type TaskSource = (look: TaskLook) => Promise<Task[]>;

/** Where the domains say what waits for a person; who shows it stands to the right of all of them. */
@Injectable()
export class TaskSources {
  private readonly sources: TaskSource[] = [];

  add(source: TaskSource): void {
    this.sources.push(source);
  }

  /** The most urgent first. */
  async find(look: TaskLook): Promise<Task[]> {
    const found = await Promise.all(this.sources.map((source) => source(look)));
    return found.flat().sort((one, other) => other.urgency - one.urgency || (one.key < other.key ? -1 : 1));
  }
}
