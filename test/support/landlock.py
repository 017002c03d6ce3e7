"""Runs a program that can make symbolic links only in some directories.

    landlock.py DIRECTORY… -- PROGRAM WORD…

The kernel's Landlock refuses them elsewhere, like a file system without symbolic links (FAT, many network
shares).
"""

import ctypes
import os
import struct
import sys

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
PATH_BENEATH = 1
MAKE_SYM = 1 << 12
NO_NEW_PRIVS = 38

split = sys.argv.index("--")
libc = ctypes.CDLL(None, use_errno=True)


def call(number, *words):
    result = libc.syscall(number, *words)
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result


ruleset = call(CREATE_RULESET, struct.pack("Q", MAKE_SYM), ctypes.c_size_t(8), 0)
for directory in sys.argv[1:split]:
    descriptor = os.open(directory, os.O_PATH)
    call(ADD_RULE, ruleset, PATH_BENEATH, struct.pack("=Qi", MAKE_SYM, descriptor), 0)
    os.close(descriptor)
libc.prctl(NO_NEW_PRIVS, 1, 0, 0, 0)
call(RESTRICT_SELF, ruleset, 0)
os.execvp(sys.argv[split + 1], sys.argv[split + 1 :])
