import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly environment?: Record<string, string>;
  readonly deploy?: { replicas: number };
  readonly healthcheck?: unknown;
  readonly depends_on?: Record<string, { condition: string }>;
  readonly ports?: string[];
  readonly command?: string[];
}

describe('the deployment with containers', () => {
  const text = readFileSync('docker-compose.yml', 'utf8');
  const { services } = parse(text) as { services: Record<string, Service> };
  const dockerfile = readFileSync('Dockerfile', 'utf8');

  it('runs PostgreSQL 18, the API twice, and a proxy that waits for it', () => {
    expect(services['database']!.image).toMatch(/^postgres:18/);
    expect(services['api']!.deploy!.replicas).toBe(2);
    expect(services['proxy']!.depends_on!['api']!.condition).toBe('service_healthy');
  });

  it('migrates before the API starts', () => {
    expect(services['api']!.depends_on!['migrate']!.condition).toBe('service_completed_successfully');
    expect(services['migrate']!.command).toContain('dist/server/prepare.mjs');
  });

  it('has no password of its own: every secret must be given', () => {
    const secrets = [...text.matchAll(/\$\{(\w*PASSWORD)([^}]*)\}/g)];
    expect(secrets.length).toBeGreaterThan(3);
    expect(secrets.filter(([, , fallback]) => fallback!.startsWith(':-') || fallback!.startsWith('-'))).toEqual([]);
    for (const name of ['POSTGRES_PASSWORD', 'OWNER_PASSWORD', 'API_PASSWORD']) expect(text).toContain(`\${${name}:?`);
  });

  it('is reachable from this machine only, unless somebody decides otherwise, and is never a demo', () => {
    expect(services['proxy']!.ports).toEqual([expect.stringContaining('127.0.0.1')]);
    expect(services['database']!.ports).toBeUndefined();
    expect(text).not.toMatch(/\bDEMO\b/);
  });

  it('gives the API no more than its own role', () => {
    expect(Object.keys(services['api']!.environment!)).not.toContain('DATABASE_OWNER_URL');
    expect(services['api']!.environment!['DATABASE_URL']).toContain('ra_quan_api');
  });

  it('has one proxy that adds its word of the sender, tells no version, and leaves the headers for browsers to the API', () => {
    const proxy = readFileSync('deploy/nginx.conf', 'utf8');
    expect(proxy).toContain('proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;');
    expect(proxy).toContain('server_tokens off;');
    expect(proxy).not.toContain('add_header');
    expect(services['api']!.environment).toMatchObject({ TRUST_PROXY: '${TRUST_PROXY:-1}', BASE_PATH: '${BASE_PATH:-}' });
  });

  it('runs as nobody, checks its health, and carries nothing that only builds', () => {
    const final = dockerfile.split(/^FROM /m).at(-1)!;
    expect(final).toMatch(/^USER nobody$/m);
    expect(final).toContain('HEALTHCHECK');
    expect(final).not.toContain('npm ci');
  });
});
