import { LoggerModule } from 'nestjs-pino';

/** Structured logs with the request's id; health checks and static files are not worth a line each. */
export function structuredLogs(level: string) {
  return LoggerModule.forRoot({
    pinoHttp: {
      level,
      redact: ['req.headers.cookie', 'req.headers["x-csrf-token"]', 'res.headers["set-cookie"]'],
      autoLogging: { ignore: (request) => !request.url?.startsWith('/api/v1') },
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({ id: request.id, method: request.method, url: request.url }),
      },
    },
  });
}
