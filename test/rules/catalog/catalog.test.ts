import { describe, expect, it } from 'vitest';
import { debianNames, findPackage, type KnownPackage } from '../../../src/rules/catalog/catalog.ts';
import { normalizeName } from '../../../src/rules/python/project-name.ts';

const find = (name: string): KnownPackage => findPackage(normalizeName(name));

describe('the class of a package', () => {
  it.each([
    ['black', 'app'],
    ['httpie', 'app'],
    ['yt-dlp', 'app'],
    ['YT_DLP', 'app'],
    ['ansible', 'app'],
    ['awscli', 'app'],
    ['poetry', 'app'],
    ['ruff', 'app'],
    ['pre-commit', 'app'],
    ['tldr', 'app'],
    ['streamlink', 'app'],
    ['gallery-dl', 'app'],
    ['spotdl', 'app'],
    ['cookiecutter', 'app'],
    ['tox', 'app'],
    ['nox', 'app'],
    ['flake8', 'app'],
    ['thefuck', 'app'],
    ['aider-chat', 'app'],
    ['ranger-fm', 'app'],
    ['pytest', 'both'],
    ['flask', 'both'],
    ['Django', 'both'],
    ['jupyter', 'both'],
    ['jupyterlab', 'both'],
    ['ipython', 'both'],
    ['mypy', 'both'],
    ['pylint', 'both'],
    ['Sphinx', 'both'],
    ['streamlit', 'both'],
    ['scrapy', 'both'],
    ['celery', 'both'],
    ['uvicorn', 'both'],
    ['openai-whisper', 'both'],
    ['requests', 'library'],
    ['numpy', 'library'],
    ['PyYAML', 'library'],
    ['Pygments', 'library'],
    ['beautifulsoup4', 'library'],
    ['python-dateutil', 'library'],
    ['PyGObject', 'library'],
    ['ranger', 'unknown'],
    ['calibre', 'unknown'],
    ['aider', 'unknown'],
    ['tensorflow', 'unknown'],
    ['charset-normalizer', 'library'],
    ['tqdm', 'library'],
    ['pytest-cov', 'library'],
    ['mkdocs-material', 'both'],
    ['no-such-project-anywhere', 'unknown'],
    ['constructor', 'unknown'],
    ['__proto__', 'unknown'],
  ])('%s is %s', (name, expected) => {
    expect(find(name).class).toBe(expected);
  });
});

describe('the Debian package of a project', () => {
  it.each([
    ['requests', 'python3-requests'],
    ['PyYAML', 'python3-yaml'],
    ['beautifulsoup4', 'python3-bs4'],
    ['pillow', 'python3-pil'],
    ['opencv-python', 'python3-opencv'],
    ['psycopg2-binary', 'python3-psycopg2'],
    ['pyserial', 'python3-serial'],
    ['python-docx', 'python3-docx'],
    ['python-dotenv', 'python3-dotenv'],
    ['PyJWT', 'python3-jwt'],
    ['flask', 'python3-flask'],
    ['celery', 'celery'],
    ['httpie', 'httpie'],
    ['black', 'black'],
    ['poetry', 'python3-poetry'],
    ['certbot', 'certbot'],
    ['ninja', 'ninja-build'],
    ['dbus-python', 'python3-dbus'],
  ])('%s is %s', (name, expected) => {
    expect(find(name).debian[0]?.package).toBe(expected);
  });

  it.each([
    'serial',
    'docx',
    'dotenv',
    'jwt',
    'jose',
    'slugify',
    'websocket',
    'usb',
    'ldap',
    'socks',
    'systemd',
  ])('%s has none, since Debian ships a module of that name from another project', (name) => {
    expect(find(name).debian).toStrictEqual([]);
  });

  it.each(['gsutil', 'tldr', 'cruft', 'pycryptodome', 'ruff'])(
    '%s has none, although Debian has another program of that name',
    (name) => {
      expect(find(name).debian).toStrictEqual([]);
    },
  );
});

describe('the flags of a package', () => {
  it.each(['ansible', 'jupyter', 'mkdocs-material', 'colcon-common-extensions'])(
    'say that the commands of %s come from its dependencies',
    (name) => {
      expect(find(name).includeDeps).toBe(true);
    },
  );

  it.each(['pip', 'pipx', 'uv', 'poetry', 'pipenv', 'virtualenv', 'hatch', 'pdm'])(
    'say that %s is a packaging tool',
    (name) => {
      expect(find(name).tool).toBe(true);
    },
  );

  it.each(['black', 'pytest', 'requests', 'no-such-project-anywhere'])('are not set for %s', (name) => {
    expect(find(name)).toMatchObject({ includeDeps: false, tool: false });
  });
});

describe('the standard library', () => {
  it.each([
    ['tkinter', { debian: 'python3-tk' }],
    ['Tkinter', { debian: 'python3-tk' }],
    ['venv', { debian: 'python3-venv' }],
    ['ensurepip', { debian: 'python3-venv' }],
    ['sqlite3', { debian: undefined }],
    ['json', { debian: undefined }],
    ['asyncio', { debian: undefined }],
    ['typing', { debian: undefined }],
    ['dataclasses', { debian: undefined }],
    ['distutils', { debian: 'python3-distutils', removedIn: '3.12', successor: 'setuptools' }],
    ['imp', { debian: undefined, removedIn: '3.12' }],
    ['telnetlib', { debian: undefined, removedIn: '3.13', successor: 'standard-telnetlib' }],
  ])('has %s', (name, expected) => {
    expect(find(name).standardLibrary).toStrictEqual(expected);
  });

  it.each(['enum34', 'typing-extensions', 'importlib-metadata', 'configparser', 'tk', 'six'])(
    'has no %s',
    (name) => {
      expect(find(name).standardLibrary).toBeUndefined();
    },
  );
});

describe('a package that only the distributor supplies', () => {
  it.each([
    ['gi', 'python3-gi', false],
    ['PyGObject', 'python3-gi', false],
    ['dbus-python', 'python3-dbus', false],
    ['python-apt', 'python3-apt', false],
    ['apt', 'python3-apt', false],
    ['RPi.GPIO', 'python3-rpi.gpio', true],
    ['picamera2', 'python3-picamera2', true],
    ['libcamera', 'python3-libcamera', true],
    ['lgpio', 'python3-lgpio', true],
  ])('%s is %s, on a Raspberry Pi only: %s', (name, debian, raspberryPi) => {
    expect(find(name).distributor).toStrictEqual({ debian, raspberryPi });
  });

  it('is not one that PyPI supplies', () => {
    expect(find('requests').distributor).toBeUndefined();
  });
});

describe('what a name probably means', () => {
  it.each([
    ['bs4', 'import', 'beautifulsoup4'],
    ['sklearn', 'import', 'scikit-learn'],
    ['cv2', 'import', 'opencv-python'],
    ['yaml', 'import', 'pyyaml'],
    ['PIL', 'import', 'pillow'],
    ['serial', 'import', 'pyserial'],
    ['docx', 'import', 'python-docx'],
    ['dotenv', 'import', 'python-dotenv'],
    ['jwt', 'import', 'pyjwt'],
    ['pkg_resources', 'import', 'setuptools'],
    ['ranger', 'namesake', 'ranger-fm'],
    ['aider', 'namesake', 'aider-chat'],
    ['reqeusts', 'similar', 'requests'],
    ['requets', 'similar', 'requests'],
    ['requestss', 'similar', 'requests'],
    ['rewuests', 'similar', 'requests'],
    ['nunpy', 'similar', 'numpy'],
    ['panda', 'similar', 'pandas'],
    ['python_dateutils', 'similar', 'python-dateutil'],
  ])('%s: %s %s', (name, kind, project) => {
    expect(find(name).correction).toStrictEqual({ kind, project });
  });

  it.each([
    ['calibre', 'calibre'],
    ['ffmpeg', 'ffmpeg'],
    ['tk', 'python3-tk'],
  ])('%s: a program of the system, in %s', (name, debian) => {
    expect(find(name).correction).toStrictEqual({ kind: 'system', package: debian });
  });

  it.each([
    'requests',
    'request-id',
    'black',
    'numba',
    'boto',
    'fastai',
    'pyside2',
    'mock',
    'rich',
    'json',
    'no-such-project-anywhere',
    '',
  ])('%j is taken as it is', (name) => {
    expect(find(name).correction).toBeUndefined();
  });
});

describe('the successor of a project', () => {
  it.each([
    ['youtube-dl', 'yt-dlp'],
    ['ruff-lsp', 'ruff'],
    ['bump2version', 'bump-my-version'],
    ['black', undefined],
    ['requests', undefined],
  ])('%s has the successor %s', (name, successor) => {
    expect(find(name).successor).toBe(successor);
  });
});

describe('a name under which Debian ships another project', () => {
  it.each([
    ['chirp', true],
    ['terminator', true],
    ['requests', false],
  ])('%s: %s', (name, expected) => {
    expect(find(name).isHomonym).toBe(expected);
  });
});

describe('all Debian packages', () => {
  it('are sorted and unique', () => {
    const sorted = [...new Set(debianNames())].toSorted();
    expect(debianNames()).toStrictEqual(sorted);
  });

  it('come from every table', () => {
    expect(debianNames()).toEqual(
      expect.arrayContaining(['python3-requests', 'python3-poetry', 'python3-gi', 'python3-tk']),
    );
  });
});
