import { Injectable } from '@nestjs/common';
import type { Actor, OwnSession } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { idleHours, longestHours } from './session-age';
import { hashOf } from './session-token';
import { SessionEntity } from './session.entity';

/** The person behind a cookie. */
export interface SignedIn {
  readonly actor: Actor;
  readonly csrfToken: string;
  readonly mustChangePassword: boolean;
}

@Injectable()
export class SessionQuery {
  constructor(private readonly database: DataSource) {}

  /** Who holds this token, or nobody; one query, and one write in five minutes. */
  async find(token: string): Promise<SignedIn | null> {
    const tokenHash = hashOf(token);
    const [row] = await this.database.query<(Actor & { csrfToken: string; mustChangePassword: boolean; stale: boolean })[]>(
      `SELECT app_user.id, app_user.username, app_user.display_name AS "displayName", app_user.role, app_user.unit_id AS "unitId",
              app_user.organisation_id AS "organisationId", app_user.must_change_password AS "mustChangePassword",
              session.csrf_token AS "csrfToken", session.last_seen_at < now() - interval '5 minutes' AS stale
       FROM identity.session JOIN identity.app_user ON app_user.id = session.user_id
       WHERE session.token_hash = $1 AND app_user.active
         AND session.last_seen_at > now() - make_interval(hours => $2) AND session.created_at > now() - make_interval(hours => $3)`,
      [tokenHash, idleHours, longestHours],
    );
    if (!row) return null;
    const { csrfToken, mustChangePassword, stale, ...actor } = row;
    if (stale) await this.database.manager.update(SessionEntity, { tokenHash }, { lastSeenAt: () => 'now()' });
    return { actor, csrfToken, mustChangePassword };
  }

  /** The sessions of a person that are alive, the one last used first. */
  ofPerson(userId: number, token: string): Promise<OwnSession[]> {
    return this.database.query<OwnSession[]>(
      `SELECT encode(substring(session.token_hash FROM 1 FOR 12), 'hex') AS key, session.device, session.address, session.created_at AS "startedAt",
              session.last_seen_at AS "lastSeenAt", session.token_hash = $2 AS current
       FROM identity.session WHERE session.user_id = $1
         AND session.last_seen_at > now() - make_interval(hours => $3) AND session.created_at > now() - make_interval(hours => $4)
       ORDER BY session.token_hash = $2 DESC, session.last_seen_at DESC, session.created_at DESC`,
      [userId, hashOf(token), idleHours, longestHours],
    );
  }
}
