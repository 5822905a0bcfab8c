import { existsSync } from 'node:fs';
import { isIP } from 'node:net';

/** Everything the process takes from its environment, parsed once. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
  readonly demo: boolean;
  readonly logLevel: string;
  /** The proxies whose word about the sender is taken: how many stand before this process, or from where they come; none is `false`. */
  readonly trustProxy: false | number | string;
  /** Below which path of its address the product lies: empty, or `/ra-quan`. */
  readonly basePath: string;
  /** Folder of the built web application, if this process serves it. */
  readonly webRoot: string | null;
  readonly clockAt: Date | null;
  readonly build: string;
}

/** One mistake in the environment. */
export interface ConfigMistake {
  readonly name: string;
  readonly problem: string;
}

export class ConfigInvalid extends Error {
  constructor(readonly mistakes: readonly ConfigMistake[]) {
    super(
      ['Cấu hình chưa đúng · The configuration is not valid:', ...mistakes.map(({ name, problem }) => `  ${name}: ${problem}`)].join('\n'),
    );
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const loopback = ['127.0.0.1', '::1', 'localhost'];

/** Reads one variable: its default where it is not set, and what is wrong with it otherwise. */
class Reader {
  readonly mistakes: ConfigMistake[] = [];

  constructor(private readonly environment: Environment) {}

  read<Value>(name: string, fallback: Value | undefined, parse: (text: string) => Value | undefined, expected: string): Value {
    const text = this.environment[name];
    if (text === undefined || text === '') {
      if (fallback === undefined) this.mistakes.push({ name, problem: `cần có, ${expected} · is required: ${expected}` });
      return fallback as Value;
    }
    const value = parse(text);
    if (value === undefined)
      this.mistakes.push({ name, problem: `«${text}» không hợp lệ, cần ${expected} · «${text}» is not ${expected}` });
    return value ?? (fallback as Value);
  }
}

const wholeNumber = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
};
const oneOf = (allowed: readonly string[]) => (text: string) => (allowed.includes(text) ? text : undefined);
const yesOrNo = (text: string) => ({ true: true, false: false })[text];
const most = 9;
/** One proxy adds one address to the list that it forwards; whoever took the whole list on trust would believe what the sender wrote into it. */
const proxies = (text: string): Config['trustProxy'] | undefined => {
  if (/^\d+$/.test(text)) return Number(text) <= most ? Number(text) || false : undefined;
  const asked = yesOrNo(text);
  if (asked !== undefined) return asked && 1;
  const addresses = text.split(',').map((part) => part.trim());
  const isAddress = (part: string) => isIP(part.split('/')[0]!) !== 0 && /^[^/]+(\/\d{1,3})?$/.test(part);
  return addresses.every(isAddress) ? addresses.join(',') : undefined;
};
const path = (text: string) => {
  const bare = text.replace(/\/+$/, '');
  return /^(\/[A-Za-z0-9._~-]+)*$/.test(bare) && !/\/\.{1,2}(\/|$)/.test(bare) ? bare : undefined;
};
const postgresUrl = (text: string) => (/^postgres(ql)?:\/\/.+/.test(text) ? text : undefined);
const instant = (text: string) => (Number.isNaN(Date.parse(text)) ? undefined : new Date(text));
const folder = (text: string) => (existsSync(text) ? text : undefined);

/** Parses the environment. @throws ConfigInvalid with every mistake at once */
export function readConfig(environment: Environment): Config {
  const reader = new Reader(environment);
  const config: Config = {
    host: reader.read('HOST', '127.0.0.1', (text) => text, 'an address to listen on'),
    port: reader.read('PORT', 3000, wholeNumber(0, 65_535), 'a port, 0–65535'),
    databaseUrl: reader.read('DATABASE_URL', undefined, postgresUrl, 'postgres://role:password@host:port/database'),
    databasePoolSize: reader.read('DATABASE_POOL_SIZE', 10, wholeNumber(1, 500), 'a number of connections, 1–500'),
    demo: reader.read('DEMO', false, yesOrNo, 'true or false'),
    logLevel: reader.read('LOG_LEVEL', 'info', oneOf(logLevels), logLevels.join(', ')),
    trustProxy: reader.read<Config['trustProxy']>(
      'TRUST_PROXY',
      false,
      proxies,
      'false, a number of proxies (true is one), or their addresses: 10.0.0.0/8, 127.0.0.1',
    ),
    basePath: reader.read('BASE_PATH', '', path, 'a path such as /ra-quan'),
    webRoot: reader.read<string | null>('WEB_ROOT', null, folder, 'a folder that exists'),
    clockAt: reader.read<Date | null>('CLOCK_AT', null, instant, 'an instant in ISO 8601'),
    build: reader.read('BUILD', 'dev', (text) => text, 'the name of the build'),
  };
  if (config.demo && !loopback.includes(config.host)) {
    reader.mistakes.push({
      name: 'DEMO',
      problem:
        'chế độ minh họa có mật khẩu ai cũng biết, chỉ chạy trên 127.0.0.1 · demo mode has well-known passwords and runs on loopback only',
    });
  }
  if (config.clockAt && !config.demo) {
    reader.mistakes.push({ name: 'CLOCK_AT', problem: 'chỉ dùng ở chế độ minh họa · is for demo mode only' });
  }
  if (reader.mistakes.length > 0) throw new ConfigInvalid(reader.mistakes);
  return config;
}
