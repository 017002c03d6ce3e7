import type { NormalizedName } from '../python/project-name.ts';
import { findWord, parseWords } from './rows.ts';

/** Names that very many people install, sorted: what a name one letter away from them is mistaken for, or passed off as. */
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

/** Known projects that are one letter away from such a name and are no mistake. */
export const distinctNames = `
cchardet crick cronitor ctransformers datazets deepdiff6 djongo dydantic elasticsearch5 elasticsearch6 elasticsearch7
elasticsearch8 elasticsearch9 fastai futures httpr hyper ipytest isolate jsonpath jsons mocker myjwt ngboost parsy
pbspark pkginfo2 pygam pylink pymantic pymupdfb pypd pypdf3 pypdf4 pyshark pyside2 retworkx scipp semver4 slack
sqlglotc torchx uri-template xoto3
`;

/** The popular name that is one letter (added, left out, changed, or swapped with the next) away from this one. */
export function findSimilar(name: NormalizedName): string | undefined {
  const groups = byEnd();
  const start = startOf(name);
  const end = endOf(name);
  // One function and no list, since it is for a thousand names that each have six groups.
  for (let turn = 0; turn < 6; turn += 1) {
    const length = name.length + (turn < 2 ? 0 : turn < 4 ? -1 : 1);
    const group = groups.get(length + (length < shortest ? 0 : turn % 2 === 0 ? start : end));
    const similar = group?.filter((popular) => isOneEdit(name, popular));
    // The first letter is the one that is mistaken least.
    const found = similar?.find((popular) => popular.startsWith(name.charAt(0))) ?? similar?.[0];
    if (found !== undefined) return isMeant(name) ? undefined : found;
  }
  return undefined;
}

/** Whether the name is well enough known itself. */
function isMeant(name: NormalizedName): boolean {
  return findWord(popularNames, name) !== undefined || findWord(distinctNames, name) !== undefined;
}

let grouped: Map<number, string[]> | undefined;

/** The names by their length and either end: one edit leaves one end as it is. Short ones are together. */
function byEnd(): ReadonlyMap<number, readonly string[]> {
  if (grouped) return grouped;
  grouped = new Map();
  for (const name of parseWords(popularNames)) {
    for (const end of name.length < shortest ? [0] : [startOf(name), endOf(name)]) {
      const group = grouped.get(end + name.length);
      if (group) group.push(name);
      else grouped.set(end + name.length, [name]);
    }
  }
  return grouped;
}

/** The length from which on one edit leaves either the first two letters or the last two. */
const shortest = 5;

/** The first two letters as one number, with room for a length. */
function startOf(name: string): number {
  return (name.charCodeAt(0) * 128 + name.charCodeAt(1)) * 256;
}

/** The same of the last two. */
function endOf(name: string): number {
  return (name.charCodeAt(name.length - 1) * 128 + name.charCodeAt(name.length - 2)) * 256 + 128;
}

/** Whether two different words of about the same length become equal by one edit. */
function isOneEdit(left: string, right: string): boolean {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  const isLonger = left.length > right.length;
  if (left.length !== right.length)
    return isLonger ? left.slice(at + 1) === right.slice(at) : left.slice(at) === right.slice(at + 1);
  if (left.slice(at + 1) === right.slice(at + 1)) return true;
  const isSwapped = left[at] === right[at + 1] && left[at + 1] === right[at];
  return isSwapped && left.slice(at + 2) === right.slice(at + 2);
}
