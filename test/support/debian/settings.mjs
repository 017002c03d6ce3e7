// What a Debian made here needs of this machine's settings to reach the registries of Debian, npm and Python.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FILES = [
  '/etc/resolv.conf',
  '/etc/hosts',
  '/etc/pip.conf',
  '/etc/ssl/certs/ca-certificates.crt',
  '/usr/local/share/ca-certificates',
];

/** Proxies, certificates and registries. */
const VARIABLES =
  /^((https?|ftp|all|no)_proxy|NODE_EXTRA_CA_CERTS|NODE_USE_.*|SSL_CERT_FILE|CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE|GIT_SSL_CAINFO|PIP_(INDEX_URL|CERT|PROXY|TRUSTED_HOST))$/i;

const OF_NPM = ['registry', 'cafile', 'proxy', 'https-proxy', 'noproxy', 'strict-ssl'];

/** Proxies, certificates, and releases whose lists are older than they may be. */
const OF_APT = /^Acquire::(https?|Check-|Retries|ForceIPv)/;

/** The variables to set for what runs in it. */
export function findVariables() {
  const own = Object.entries(process.env).filter(([name]) => VARIABLES.test(name));
  return { ...Object.fromEntries(own), ...findForNpm() };
}

/** Writes the files into the root of a Debian. */
export function copySettings(root) {
  const variables = findVariables();
  const certificates = Object.entries(variables)
    .filter(([name]) => /CERT|_CA|cafile/i.test(name))
    .map(([, value]) => value);
  for (const path of [...FILES, ...certificates].filter(isThere)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    // A link is followed: resolv.conf is often one.
    cpSync(path, join(root, path), { recursive: true, dereference: true, force: true });
  }
  mkdirSync(join(root, 'etc/apt/apt.conf.d'), { recursive: true });
  const apt = output('apt-config', 'dump', 'Acquire').filter((line) => OF_APT.test(line));
  writeFileSync(join(root, 'etc/apt/apt.conf.d/99of-this-machine'), apt.map((line) => `${line}\n`).join(''));
}

/** Debian's archive as this machine knows it. */
export function findMirror() {
  const [first] = output(
    'apt-get',
    'indextargets',
    '--format',
    '$(REPO_URI)',
    'Origin: Debian',
    'Component: main',
  );
  return first || 'http://deb.debian.org/debian';
}

function findForNpm() {
  const settings = JSON.parse(output('npm', 'config', 'ls', '--json').join('\n') || '{}');
  return Object.fromEntries(
    OF_NPM.map((name) => [`npm_config_${name.replace('-', '_')}`, settings[name]])
      .filter(([, value]) => value !== null && value !== undefined && `${value}` !== '')
      .map(([name, value]) => [name, `${value}`]),
  );
}

function isThere(path) {
  return path.startsWith('/') && existsSync(path);
}

/** The lines that a program prints; none if it is missing or fails. */
function output(program, ...words) {
  const { status, stdout } = spawnSync(program, words, { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : [];
}
