import type { NormalizedName } from '../python/project-name.ts';
import { findWord, parseWords } from './rows.ts';

/** Names that very many people install, sorted. A name one letter away is often a slip or an imitation. */
export const popularNames = `
absl-py aiofiles aiohttp aiosqlite alembic altair ansible anthropic anyio argcomplete asyncpg attrs authlib awscli
babel backoff bcrypt beartype beautifulsoup4 black blinker boto3 botocore brotli cattrs cbor2 celery certifi chardet
charset-normalizer click cloudpickle colorama colorlog confluent-kafka coverage croniter cryptography cycler cython
dacite dataclasses-json datadog datasets decorator deepdiff defusedxml deprecated deprecation discord-py distro
django dnspython docker docstring-parser docutils dulwich ecdsa elasticsearch email-validator esptool execnet faker
fastapi filelock flake8 flask flask-cors fonttools fsspec future gcsfs gevent gitpython gradio graphql-core greenlet
grpcio gunicorn hatchling hpack httpcore httpie httplib2 httpx huggingface-hub humanize importlib-metadata
importlib-resources invoke ipykernel ipython iso8601 isodate isort itsdangerous jinja2 joblib json5 jsonpatch
jsonpath-ng jsonpointer jsonref jsonschema jupyter jupyterlab keras keyring kiwisolver kombu kubernetes langchain
langgraph langsmith libcst lightgbm litellm llvmlite loguru markdown markupsafe marshmallow matplotlib mistune mkdocs
more-itertools moviepy mpmath msgpack multiprocess mypy-extensions mysqlclient nbclient nbconvert nbformat networkx
nodeenv notebook numba numpy onnxruntime openai opencv-python openpyxl opensearch-py orjson packaging pandas
pandas-stubs paramiko parso pathspec pendulum pexpect pillow pipenv pkginfo platformdirs platformio playwright plotly
pluggy poetry polars portalocker pre-commit prettytable prometheus-client prompt-toolkit protobuf psutil psycopg
psycopg-binary psycopg2 psycopg2-binary pyarrow pyaudio pyautogui pycodestyle pycparser pycryptodome pycryptodomex
pydantic pyflakes pygame pygithub pygments pyinstaller pyjwt pylint pymongo pymssql pymupdf pymysql pynacl pyopenssl
pyparsing pypdf pyperclip pyqt5 pyserial pyside6 pysocks pyspark pytest python-dateutil python-docx python-dotenv
python-json-logger python-multipart python-slugify python-telegram-bot pywin32 pyyaml pyzmq rapidfuzz redis regex
requests requests-oauthlib requests-toolbelt responses rich-toolkit ruamel-yaml safetensors scikit-image scikit-learn
scipy scrapy seaborn selenium semver sentry-sdk setproctitle setuptools setuptools-scm sglang shapely simplejson
slack-sdk smart-open sniffio sortedcontainers soupsieve spacy speechrecognition sphinx sqlalchemy sqlglot sqlparse
starlette streamlit structlog sympy tabulate tenacity tensorflow termcolor textual threadpoolctl tiktoken tokenizers
tomlkit toolz torch torchaudio torchvision tornado traitlets transformers tree-sitter triton typeguard typer tzdata
tzlocal ujson uritemplate urllib3 uvicorn uvloop virtualenv watchdog watchfiles weaviate-client websocket-client
websockets werkzeug wheel wrapt wsproto xgboost xlsxwriter xmltodict xxhash youtube-dl yt-dlp zstandard
`;

/** Known projects that are one letter away from a popular name, but are not a slip. */
export const distinctNames = `
cchardet crick cronitor ctransformers datazets deepdiff6 djongo dydantic elasticsearch5 elasticsearch6 elasticsearch7
elasticsearch8 elasticsearch9 fastai futures httpr hyper ipytest isolate jsonpath jsons mocker myjwt ngboost parsy
pbspark pkginfo2 pygam pylink pymantic pymupdfb pypd pypdf3 pypdf4 pyshark pyside2 retworkx scipp semver4 slack
sqlglotc torchx uri-template xoto3
`;

/** Finds the popular name one edit away: a letter added, left out, changed, or swapped with the next one. */
export function findSimilar(name: NormalizedName): string | undefined {
  const groups = groupByKey();
  const firstKey = firstLettersKey(name);
  const lastKey = lastLettersKey(name);
  // A loop that allocates no list, since a command may name a thousand projects, with six groups each.
  for (let turn = 0; turn < 6; turn += 1) {
    const length = name.length + (turn < 2 ? 0 : turn < 4 ? -1 : 1);
    const group = groups.get(length + (length < shortestKeyed ? 0 : turn % 2 === 0 ? firstKey : lastKey));
    const candidates = group?.filter((popular) => isOneEdit(name, popular));
    // People rarely mistype the first letter.
    const similar = candidates?.find((popular) => popular.startsWith(name.charAt(0))) ?? candidates?.[0];
    if (similar !== undefined) return isWellKnown(name) ? undefined : similar;
  }
  return undefined;
}

/** True if the name itself is well known. */
function isWellKnown(name: NormalizedName): boolean {
  return findWord(popularNames, name) !== undefined || findWord(distinctNames, name) !== undefined;
}

let namesByKey: Map<number, string[]> | undefined;

/**
 * The popular names, grouped by length and first letters, and by length and last letters, since one edit
 * leaves one of the two unchanged. Short names are grouped by length alone.
 */
function groupByKey(): ReadonlyMap<number, readonly string[]> {
  if (namesByKey) return namesByKey;
  namesByKey = new Map();
  for (const name of parseWords(popularNames)) {
    for (const key of name.length < shortestKeyed ? [0] : [firstLettersKey(name), lastLettersKey(name)]) {
      const group = namesByKey.get(key + name.length);
      if (group) group.push(name);
      else namesByKey.set(key + name.length, [name]);
    }
  }
  return namesByKey;
}

/** The length from which one edit always leaves the first two letters or the last two unchanged. */
const shortestKeyed = 5;

/** The first two letters as one number, with room to add a length. */
function firstLettersKey(name: string): number {
  return (name.charCodeAt(0) * 128 + name.charCodeAt(1)) * 256;
}

/** The last two letters as one number, with room to add a length. */
function lastLettersKey(name: string): number {
  return (name.charCodeAt(name.length - 1) * 128 + name.charCodeAt(name.length - 2)) * 256 + 128;
}

/** True if one edit makes two different words of about equal length equal. */
function isOneEdit(left: string, right: string): boolean {
  let index = 0;
  while (index < left.length && left[index] === right[index]) index += 1;
  const isLonger = left.length > right.length;
  if (left.length !== right.length)
    return isLonger
      ? left.slice(index + 1) === right.slice(index)
      : left.slice(index) === right.slice(index + 1);
  if (left.slice(index + 1) === right.slice(index + 1)) return true;
  const isSwapped = left[index] === right[index + 1] && left[index + 1] === right[index];
  return isSwapped && left.slice(index + 2) === right.slice(index + 2);
}
