/**
 * Modules of the standard library (`sys.stdlib_module_names` of Python 3.11, normalized, without the private
 * ones). They need not be installed, whatever PyPI has under their names. One `name [apt=NAME] [removed=X.Y]
 * [successor=PROJECT]` a line.
 *
 * - `apt=NAME`: the Debian package with the module, if Debian splits it off.
 * - `removed=X.Y`: the first Python without the module (PEP 594, PEP 632).
 * - `successor=PROJECT`: the PyPI project that continues the module.
 *
 * The table has names that are on PyPI only as an obsolete backport or by accident (asyncio, dataclasses,
 * pathlib, typing, uuid), since installing those does nothing at best. It does not have `configparser`, whose
 * backport is maintained.
 */
export const standardLibraryTable = `
abc
aifc removed=3.13 successor=standard-aifc
antigravity
argparse
array
ast
asynchat removed=3.12 successor=pyasynchat
asyncio
asyncore removed=3.12 successor=pyasyncore
atexit
audioop removed=3.13 successor=audioop-lts
base64
bdb
binascii
bisect
builtins
bz2
calendar
cgi removed=3.13 successor=legacy-cgi
cgitb removed=3.13 successor=legacy-cgi
chunk removed=3.13 successor=standard-chunk
cmath
cmd
code
codecs
codeop
collections
colorsys
compileall
concurrent
contextlib
contextvars
copy
copyreg
cprofile
crypt removed=3.13 successor=standard-crypt
csv
ctypes
curses
dataclasses
datetime
dbm
decimal
difflib
dis
distutils apt=python3-distutils removed=3.12 successor=setuptools
doctest
email
encodings
ensurepip apt=python3-venv
enum
errno
faulthandler
fcntl
filecmp
fileinput
fnmatch
fractions
ftplib
functools
gc
genericpath
getopt
getpass
gettext
glob
graphlib
grp
gzip
hashlib
heapq
hmac
html
http
idlelib apt=idle
imaplib
imghdr removed=3.13 successor=standard-imghdr
imp removed=3.12
importlib
inspect
io
ipaddress
itertools
json
keyword
lib2to3 apt=python3-lib2to3 removed=3.13
linecache
locale
logging
lzma
mailbox
mailcap removed=3.13 successor=standard-mailcap
marshal
math
mimetypes
mmap
modulefinder
msilib removed=3.13
msvcrt
multiprocessing
netrc
nis removed=3.13
nntplib removed=3.13 successor=standard-nntplib
nt
ntpath
nturl2path
numbers
opcode
operator
optparse
os
ossaudiodev removed=3.13
pathlib
pdb
pickle
pickletools
pipes removed=3.13 successor=standard-pipes
pkgutil
platform
plistlib
poplib
posix
posixpath
pprint
profile
pstats
pty
pwd
py-compile
pyclbr
pydoc
pydoc-data
pyexpat
queue
quopri
random
re
readline
reprlib
resource
rlcompleter
runpy
sched
secrets
select
selectors
shelve
shlex
shutil
signal
site
smtpd removed=3.12 successor=aiosmtpd
smtplib
sndhdr removed=3.13 successor=standard-sndhdr
socket
socketserver
spwd removed=3.13
sqlite3
sre-compile
sre-constants
sre-parse
ssl
stat
statistics
string
stringprep
struct
subprocess
sunau removed=3.13 successor=standard-sunau
symtable
sys
sysconfig
syslog
tabnanny
tarfile
telnetlib removed=3.13 successor=standard-telnetlib
tempfile
termios
textwrap
this
threading
time
timeit
tkinter apt=python3-tk
token
tokenize
tomllib
trace
traceback
tracemalloc
tty
turtle apt=python3-tk
turtledemo apt=python3-examples
types
typing
unicodedata
unittest
urllib
uu removed=3.13 successor=standard-uu
uuid
venv apt=python3-venv
warnings
wave
weakref
webbrowser
winreg
winsound
wsgiref
xdrlib removed=3.13 successor=standard-xdrlib
xml
xmlrpc
zipapp
zipfile
zipimport
zlib
zoneinfo
`;
