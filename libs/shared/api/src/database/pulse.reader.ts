import { type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';

/** How long the database may take to answer the simplest question, in milliseconds. */
const patience = 2_000;

/** Whether the database answers, asked on a connection of its own: the others may all be at work. */
export class DatabasePulse implements OnModuleDestroy {
  private readonly connection: pg.Pool;

  constructor(url: string) {
    this.connection = new pg.Pool({
      connectionString: url,
      max: 1,
      application_name: 'ra-quan-pulse',
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    });
    // A connection that is lost while nobody asks is made anew at the next question.
    this.connection.on('error', () => undefined);
  }

  async isThere(): Promise<boolean> {
    try {
      const client = await this.connection.connect();
      try {
        await client.query('SELECT 1');
      } catch (cause) {
        client.release(true);
        throw cause;
      }
      client.release();
      return true;
    } catch {
      return false;
    }
  }

  onModuleDestroy(): Promise<void> {
    return this.connection.end();
  }
}
