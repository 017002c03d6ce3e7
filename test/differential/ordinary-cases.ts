import { ROOT, type Case } from './real-pip.ts';

/** Command lines that people type on an externally managed system; `pipward help refusals` shows them. */
export const ORDINARY_COMMANDS: readonly string[] = [
  'install requests',
  'install requests flask',
  'install requests==2.31.0',
  'install requests>=2.31,<3',
  'install uvicorn[standard]',
  'install foo~=1.0 bar!=2',
  'install -U requests',
  'install --upgrade pip',
  'install --upgrade pip setuptools wheel',
  'install -U -r requirements.txt',
  'install -r requirements.txt',
  'install -r requirements.txt -r dev.txt',
  'install -rrequirements.txt',
  'install --requirement requirements.txt',
  'install --requirement=requirements.txt',
  'install -r requirements.txt -c constraints.txt',
  'install -r https://example.org/requirements.txt',
  'install .',
  'install .[test]',
  'install -e .',
  'install -e .[dev,test]',
  'install --editable .',
  'install -ve .',
  'install ..',
  'install ./package',
  'install ./dist/foo-1.0-py3-none-any.whl',
  'install foo-1.0.tar.gz',
  'install https://example.org/foo-1.0.zip',
  'install git+https://example.org/foo.git',
  'install git+https://example.org/foo.git@main#egg=foo',
  'install foo@git+https://example.org/foo.git',
  'install -e git+https://example.org/foo.git#egg=foo',
  'install',
  'install --user requests',
  'install --user -U requests',
  'install --pre black',
  'install --no-deps foo',
  'install --no-cache-dir foo',
  'install --no-cache-dir -r requirements.txt',
  'install --force-reinstall foo',
  'install --ignore-installed foo',
  'install -I foo',
  'install -q foo',
  'install -qq foo',
  'install -v foo',
  'install -vvv foo',
  'install --quiet --no-input foo',
  'install -U --user -q foo',
  'install -Uq foo',
  'install -i https://pypi.org/simple foo',
  'install --index-url https://pypi.org/simple foo',
  'install --extra-index-url https://example.org/simple foo',
  'install --extra-index-url=https://example.org/simple foo',
  'install torch --index-url https://download.pytorch.org/whl/cpu',
  'install -f ./wheels --no-index foo',
  'install --find-links=https://example.org/wheels foo',
  'install --trusted-host pypi.org foo',
  'install --proxy http://proxy:3128 foo',
  'install --timeout 60 foo',
  'install --default-timeout=100 foo',
  'install --retries 10 foo',
  'install --cert /etc/ssl/ca.pem foo',
  'install --no-binary :all: foo',
  'install --no-binary=lxml lxml',
  'install --only-binary :all: foo',
  'install --prefer-binary foo',
  'install --no-build-isolation foo',
  'install --use-pep517 foo',
  'install --config-settings editable_mode=compat -e .',
  'install --require-hashes -r requirements.txt',
  'install --upgrade-strategy eager -U foo',
  'install --progress-bar off foo',
  'install --no-warn-script-location foo',
  'install --root-user-action=ignore foo',
  'install --disable-pip-version-check foo',
  'install --dry-run foo',
  'install --report report.json foo',
  'install --ignore-requires-python foo',
  'install --platform manylinux2014_x86_64 --only-binary=:all: foo',
  'install --python-version 3.11 foo',
  'install --isolated foo',
  'install --no-color foo',
  'install --debug foo',
  'install --force foo',
  'install -- foo',
  'install yt-dlp',
  'install black httpie poetry',
  '--no-cache-dir install foo',
  '--disable-pip-version-check install foo',
  '-q install foo',
  '--proxy http://proxy:3128 install foo',
  '--timeout 60 install foo',
  'uninstall foo',
  'uninstall -y foo',
  'uninstall --yes foo bar',
  'uninstall foo==1.0',
  'uninstall -r requirements.txt -y',
];

/** Settings that people have. None of them changes what pip decides. */
const SETTINGS: readonly Pick<Case, 'environment' | 'files'>[] = [
  {
    environment: { PIP_INDEX_URL: 'https://example.org/simple', PIP_TRUSTED_HOST: 'example.org' },
    files: {},
  },
  {
    environment: { PIP_DEFAULT_TIMEOUT: '180', PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_NO_CACHE_DIR: 'off' },
    files: {},
  },
  {
    environment: {
      PIP_CERT: '/etc/ssl/certs/ca-certificates.crt',
      PIP_FIND_LINKS: '/opt/wheels',
      PIP_CONSTRAINT: 'c.txt',
    },
    files: {},
  },
  {
    environment: {
      PIP_ROOT_USER_ACTION: 'ignore',
      PIP_NO_INPUT: '1',
      PIP_PROGRESS_BAR: 'off',
      PYTHONUNBUFFERED: '1',
    },
    files: {},
  },
  { environment: { PIP_BREAK_SYSTEM_PACKAGES: '0', PIP_USER: '1', NO_COLOR: '1' }, files: {} },
  {
    environment: { XDG_CONFIG_HOME: `${ROOT}/xdg` },
    files: { [`${ROOT}/xdg/pip/pip.conf`]: '[global]\ntimeout = 60\n' },
  },
  {
    environment: {},
    files: {
      [`${ROOT}/home/.config/pip/pip.conf`]:
        '[global]\nindex-url = https://example.org/simple\ntrusted-host = example.org\n',
    },
  },
  {
    environment: {},
    files: { [`${ROOT}/home/.pip/pip.conf`]: '[global]\nextra-index-url=https://www.piwheels.org/simple\n' },
  },
  {
    environment: {},
    files: { '/etc/pip.conf': '[global]\nextra-index-url=https://www.piwheels.org/simple\n' },
  },
  {
    environment: {},
    files: {
      '/etc/pip.conf':
        '# system\n[global]\nno-cache-dir = true\n\n[list]\nformat = columns\n\n[freeze]\ntimeout = 10\n',
    },
  },
  {
    environment: {},
    files: {
      [`${ROOT}/home/.config/pip/pip.conf`]:
        '[global]\nfind-links =\n    /opt/wheels\n    /srv/wheels\n[install]\nuser = true\n',
    },
  },
  {
    environment: { PIP_CONFIG_FILE: '/dev/null' },
    files: { '/etc/pip.conf': '[global]\nbreak-system-packages = true\n' },
  },
];

const COMMON = [
  'install requests',
  'install -U requests',
  'install -r requirements.txt',
  'install -e .',
  'uninstall -y foo',
];

function caseOf(command: string, { environment, files }: Pick<Case, 'environment' | 'files'>): Case {
  return {
    args: command.split(' '),
    environment: { HOME: `${ROOT}/home`, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', ...environment },
    files,
  };
}

/** Every command without settings, and the most common ones with each of the settings. */
export const ORDINARY_CASES: readonly Case[] = [
  ...ORDINARY_COMMANDS.map((command) => caseOf(command, { environment: {}, files: {} })),
  ...SETTINGS.flatMap((setting) => COMMON.map((command) => caseOf(command, setting))),
];
