// `npm run mutate [-- <domain> …]`: changes the pure rules of a domain on purpose, one place at a time; fails where tests notice less than 90 %.
import { spawnSync } from 'node:child_process';

const all = ['geography', 'figures', 'comparisons', 'targets'];
const asked = process.argv.slice(2);
const unknown = asked.filter((domain) => !all.includes(domain));
if (unknown.length > 0) {
  console.error(`✗ Không có miền · No such domain: ${unknown.join(', ')} (${all.join(', ')})`);
  process.exit(1);
}

/** Each domain has to pass on its own: one that is well tested does not make up for another. */
const failed = (asked.length > 0 ? asked : all).filter((domain) => {
  console.log(`› ${domain}`);
  const env = { ...process.env, MUTATED_DOMAIN: domain };
  return spawnSync('stryker', ['run'], { env, stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0;
});
if (failed.length > 0) console.error(`✗ ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);
