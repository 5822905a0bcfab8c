import { Injectable } from '@nestjs/common';
import { accountAllowance, addressAllowance, backOff, networkOf, type Brake } from '@ra-quan/identity/model';
import { Clock } from '@ra-quan/shared/api';
import { DataSource, type EntityManager } from 'typeorm';
import { isKnownDevice } from './devices.writes';
import { hashOf } from './session-token';
import { holdGuesses, writeGuesses, type Counter } from './sign-ins.writes';
import { TooManyAttempts, tooManyHere, tooManyOfNetwork } from './too-many-attempts';
import type { Visit } from './visit';

/** A counter with the brake that reads it. */
export interface Braked extends Counter {
  readonly brake: Brake;
}

/**
 * Slows the guessing of passwords down, by name whether there is such an account or not (ADR 0017). Strangers share the counters of their network, and that
 * of the account over all networks; who comes with a device that signed in before has a counter that nobody else can fill.
 */
@Injectable()
export class GuessBrake {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Counts a guess at the door before it is checked. @throws TooManyAttempts where it may not be */
  async atTheDoor(username: string, { address, deviceToken }: Visit): Promise<readonly Braked[]> {
    return this.database.transaction(async (manager) => {
      const known = await isKnownDevice(manager, deviceToken, username);
      return this.count(manager, known ? [ofDevice(username, deviceToken!)] : ofStranger(username, networkOf(address)));
    });
  }

  /** As at the door, for who is signed in and changes the password: wherever they are, it is one counter. */
  async inside(username: string): Promise<readonly Braked[]> {
    return this.database.transaction((manager) => this.count(manager, [{ username, place: 'inside', brake: backOff }]));
  }

  /** The guess was right: the place starts anew, and what it shares with others counts one less. */
  async forgive(manager: EntityManager, counters: readonly Braked[]): Promise<void> {
    const held = await holdGuesses(manager, counters, this.clock.now());
    await writeGuesses(
      manager,
      held.map((one) => ({ ...one, failures: one.brake === backOff ? 0 : Math.max(0, one.failures - 1) })),
    );
  }

  private async count(manager: EntityManager, counters: readonly Braked[]): Promise<readonly Braked[]> {
    const now = this.clock.now();
    const held = await holdGuesses(manager, counters, now);
    for (const { brake, username, ...guesses } of held) {
      const seconds = brake.secondsToWait(guesses, now);
      if (seconds > 0) throw new TooManyAttempts(username === '' ? tooManyOfNetwork : tooManyHere, seconds);
    }
    await writeGuesses(
      manager,
      held.map((one) => ({ ...one, ...one.brake.counted(one, now) })),
    );
    return counters;
  }
}

const ofDevice = (username: string, token: string): Braked => ({
  username,
  place: `device ${hashOf(token).toString('base64url')}`,
  brake: backOff,
});

const ofStranger = (username: string, network: string): Braked[] => [
  { username, place: network, brake: backOff },
  { username, place: '', brake: accountAllowance },
  { username: '', place: network, brake: addressAllowance },
];
