import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'session' })
export class SessionEntity {
  /** SHA-256 of the cookie's token: the table alone signs nobody in. */
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('int', { name: 'user_id' })
  userId: number;

  /** The one that the browser had before, by its hash. */
  @Column('bytea', { nullable: true })
  replaces: Buffer | null;

  @Column('text', { name: 'csrf_token' })
  csrfToken: string;

  /** What its owner knows it by. */
  @Column('text')
  address: string;

  /** The browser in words. */
  @Column('text')
  device: string;

  @Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' })
  lastSeenAt: Date;
}

/** Failures by the name that was typed, known or not, so that answers do not tell which names exist, and by where it was typed (see `GuessBrake`). */
@Entity({ schema: 'identity', name: 'sign_in_failure' })
export class SignInFailureEntity {
  @PrimaryColumn('text')
  username: string;

  @PrimaryColumn('text')
  place: string;

  @Column('int')
  failures: number;

  @Column('timestamptz', { name: 'last_failed_at' })
  lastFailedAt: Date;
}
