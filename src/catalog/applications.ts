/**
 * PyPI projects that give the person a command, reviewed by hand. One a line: `name class [flags…]  # origin`.
 *
 * - `app`: a command that works from an environment of its own.
 * - `both`: it imports the project's own code or packages to do its job, or is used as a library as well.
 * - `include-deps`: the commands people type come from dependencies, so pipx needs `--include-deps`.
 * - `tool`: a packaging tool itself (pip, pipx, uv).
 * - `apt=NAME`: the Debian package with the command, where its name is not the project's; where it is the same the
 *   row is in `debian.ts`.
 * - origin `debian`: Debian 12 ships the command of this very project; `pypi`: known from its own description only.
 *
 * Left out on purpose are names that are not the famous tool of that name (aider, calibre, ranger), and libraries
 * whose command is a by-product (numpy, pygments): pipx would hide them from `import`.
 */
export const applicationTable = `
adafruit-ampy app  # pypi
aider-chat app  # pypi
alembic both  # debian
ansible app include-deps  # debian
ansible-builder app  # pypi
ansible-core app  # debian
ansible-lint app  # debian
ansible-navigator app  # pypi
apache-airflow both include-deps  # pypi
apache-superset both  # pypi
apprise app  # debian
arjun app  # debian
asciinema app  # debian
auto-editor app  # debian
autoflake app  # debian
autopep8 app apt=python3-autopep8  # debian
aws-sam-cli app  # pypi
awscli app  # debian
awsebcli app  # pypi
azure-cli app  # debian
b2 app  # pypi
bandit app  # debian
barman app  # debian
basedpyright both  # pypi
beancount both  # debian
beets app  # debian
black app  # debian
blue app  # pypi
borgbackup app  # debian
borgmatic app  # debian
bpython both  # debian
bpytop app  # debian
build app tool apt=python3-build  # debian
buildbot app  # debian
buildbot-worker app  # debian
buku app  # debian
bump-my-version app  # pypi
bump2version app  # pypi
catkin-tools app  # debian
catt app  # pypi
celery both  # debian
certbot app  # debian
cfn-lint app  # pypi
check-jsonschema app  # pypi
check-manifest app  # debian
checkov app  # pypi
cibuildwheel app  # pypi
circup app  # pypi
clang-format app  # debian
cmake app  # debian
cmake-format app  # debian
cmakelang app apt=cmake-format  # debian
codespell app  # debian
colcon-common-extensions app include-deps  # pypi
commitizen app  # pypi
conan app  # pypi
conda-lock app  # pypi
cookiecutter app  # debian
copier app  # pypi
coverage both  # pypi
cpplint app  # debian
cruft app  # pypi
csvkit app  # debian
cx-freeze both  # pypi
dagster both  # pypi
daphne both  # debian
datasette app  # pypi
dbt-core both  # pypi
ddgr app  # debian
demucs both  # pypi
devpi-client app  # pypi
devpi-server app  # pypi
diceware app  # debian
dirsearch app  # debian
django both apt=python3-django  # debian
djlint app  # pypi
dnsviz app  # debian
doc8 app apt=python3-doc8  # debian
docformatter app apt=python3-docformatter  # debian
docker-compose app  # debian
doit both apt=python3-doit  # debian
dtrx app  # debian
dvc both  # pypi
edge-tts both  # pypi
esphome app  # pypi
esptool app  # pypi
eyed3 app  # debian
fabric both  # debian
fava app  # pypi
ffmpeg-normalize app  # pypi
ffsubsync app  # pypi
flake8 app  # debian
flask both apt=python3-flask  # debian
flexget app  # pypi
flit app tool  # debian
flower both  # pypi
flynt app  # pypi
fortls app apt=fortran-language-server  # debian
fprettify app  # pypi
frida-tools app  # pypi
gallery-dl app  # debian
gcalcli app  # debian
gcovr app  # debian
gdown both  # pypi
ghp-import app  # debian
git-filter-repo app  # debian
git-remote-codecommit app  # pypi
git-review app  # debian
gita app  # debian
gitlint app  # debian
glances app  # debian
gpustat app  # pypi
grayskull app  # pypi
grip app  # pypi
gsutil app  # pypi
gunicorn both  # debian
harlequin app  # pypi
hatch app tool  # pypi
holehe app  # pypi
homeassistant app  # pypi
honcho app  # pypi
howdoi app  # debian
http-prompt app  # pypi
httpie app  # debian
hypercorn both apt=python3-hypercorn  # debian
icdiff app  # debian
img2pdf app  # debian
impacket both apt=python3-impacket  # debian
instaloader app  # debian
internetarchive both  # debian
interrogate app  # pypi
invoke both apt=python3-invoke  # debian
ipython both apt=ipython3  # debian
iredis app  # debian
isort app  # debian
j2cli app  # debian
jc app  # debian
jedi-language-server both  # pypi
jello app  # debian
jinja2-cli app  # pypi
jrnl app  # pypi
jupyter both include-deps  # debian
jupyter-book both  # pypi
jupyterhub both  # debian
jupyterlab both include-deps  # pypi
jupytext both  # pypi
kaggle both  # pypi
khal app  # debian
khard app  # debian
lektor app  # debian
line-profiler both apt=python3-line-profiler  # debian
linode-cli app  # pypi
litecli app  # debian
llm both  # pypi
locust both apt=python3-locust  # debian
luigi both  # pypi
maestral app  # pypi
magic-wormhole app  # debian
maigret app  # pypi
marimo both  # pypi
matrix-synapse app  # pypi
maturin app  # pypi
mdformat app  # pypi
memray both  # pypi
meson app  # debian
mitmproxy app  # debian
mkdocs both  # debian
mkdocs-material both include-deps  # debian
mlflow both  # pypi
mnamer app  # pypi
molecule app  # pypi
mpremote app  # pypi
mutmut both  # pypi
mycli app  # debian
mypy both  # debian
nbconvert both apt=jupyter-nbconvert  # debian
nbdime both  # pypi
nbstripout app  # pypi
nikola app  # pypi
ninja app apt=ninja-build  # debian
nodeenv app  # debian
notebook both include-deps apt=jupyter-notebook  # debian
nox app  # debian
nuitka both  # pypi
nvitop app  # pypi
objection app  # pypi
oci-cli app  # pypi
ocrmypdf app  # debian
octodns app  # pypi
octoprint app  # pypi
oletools app  # pypi
open-interpreter app  # pypi
openai-whisper both  # pypi
patroni app  # debian
pdm app tool apt=python3-pdm  # debian
pdoc both  # pypi
pdoc3 both  # pypi
pelican both  # debian
pex app  # debian
pg-activity app  # debian
pgcli app  # debian
pip app tool apt=python3-pip  # debian
pip-audit both  # pypi
pip-licenses both  # pypi
pip-tools both  # pypi
pipdeptree both apt=python3-pipdeptree  # debian
pipenv app tool  # debian
pipreqs app  # pypi
pipx app tool  # debian
platformio app  # pypi
poetry app tool apt=python3-poetry  # debian
posting app  # pypi
powerline-shell app  # pypi
powerline-status app apt=powerline  # debian
pre-commit app  # debian
prefect both  # pypi
proselint app apt=python3-proselint  # debian
prospector both  # pypi
prowler app  # pypi
ps-mem app  # pypi
ptpython both  # debian
pudb both apt=python3-pudb  # debian
pulsemixer app  # debian
py-spy app  # pypi
pycodestyle app  # debian
pydocstyle app  # debian
pydoctor both  # debian
pyflakes app  # pypi
pyinfra both  # pypi
pyinstaller both  # pypi
pyinstrument both  # pypi
pylint both  # debian
pyocd app  # pypi
pypiserver app  # pypi
pyre-check both  # pypi
pyright both  # pypi
pytest both apt=python3-pytest  # debian
python-lsp-server both apt=python3-pylsp  # debian
python-openstackclient app apt=python3-openstackclient  # debian
python-semantic-release app  # pypi
pytype both  # pypi
pyupgrade app  # debian
pywal app  # pypi
qmk app  # pypi
radicale app  # debian
radon app  # debian
ranger-fm app apt=ranger  # debian
reuse app  # debian
rich-cli app  # pypi
robotframework both  # pypi
rosdep app apt=python3-rosdep2  # debian
rshell app  # pypi
rst2pdf app  # debian
rstcheck app  # debian
ruff app  # pypi
ruff-lsp app  # pypi
s-tui app  # debian
s3cmd app  # debian
s4cmd app  # debian
salt app  # pypi
scalene both apt=python3-scalene  # debian
scapy both apt=python3-scapy  # debian
scdl app  # pypi
schemathesis both  # pypi
scons app  # debian
scrapy both apt=python3-scrapy  # debian
semgrep app  # pypi
shell-gpt app  # pypi
sherlock-project app  # pypi
shiv app  # pypi
shodan both apt=python3-shodan  # debian
snakemake both  # debian
snakeviz app  # pypi
speedtest-cli app  # debian
sphinx both apt=python3-sphinx  # debian
sphinx-autobuild both apt=python3-sphinx-autobuild  # debian
spotdl app  # pypi
sqlfluff app  # debian
sqlite-utils both  # debian
sqlmap app  # debian
ssh-audit app  # debian
sshuttle app  # debian
sslyze app  # pypi
streamlink app  # debian
streamlit both  # pypi
subliminal app  # debian
supervisor app  # debian
td-watson app  # pypi
tensorboard both  # pypi
thefuck app  # debian
thonny app  # debian
tldr app  # pypi
tmuxp app  # debian
todoman app  # debian
toot app  # debian
towncrier both  # debian
tox app  # debian
trash-cli app  # debian
twine app  # debian
twitch-dl app  # pypi
ty both  # pypi
updog app  # pypi
uploadserver app  # pypi
urlwatch app  # debian
uv app tool  # pypi
uvicorn both  # debian
vcstool app  # debian
vdirsyncer app  # debian
virtualenv app tool  # debian
virtualenvwrapper app tool  # debian
visidata app  # debian
viztracer both  # pypi
voila both  # pypi
volatility3 app  # pypi
vulture app  # debian
wafw00f app  # debian
weasyprint both  # debian
west both  # pypi
wfuzz app  # debian
whisper-ctranslate2 app  # pypi
wsgidav app  # pypi
xonsh app  # debian
yamllint app  # debian
yapf app  # pypi
ydiff app  # pypi
you-get app  # pypi
youtube-dl app  # pypi
yq app  # debian
yt-dlp app  # debian
zappa both  # pypi
zensical app  # pypi
`;
