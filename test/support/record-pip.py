# Runs at the start of every Python that sees it, by a `.pth` file or as its sitecustomize. A pip that was started on a
# terminal is written down in place of being run, and refuses what the real one refuses. With ANSWERS, it answers what it
# is asked elsewhere, too.
import os, re, sys

words = list(sys.orig_argv)
if len(words) > 1 and re.fullmatch(r'pip[0-9.]*', os.path.basename(words[1])):
    words = [os.path.basename(words[1])] + words[2:]
    args = words[1:]
elif words[1:3] == ['-m', 'pip']:
    args = words[3:]
else:
    args = None


def has(*options):
    return any(word.split('=')[0] in options for word in args)


def is_refused():
    if sys.prefix != sys.base_prefix or has('--python'):
        return None
    if not any(word in ('install', 'uninstall') for word in args) or has('--help', '-h'):
        return None
    if os.environ.get('PIP_REQUIRE_VIRTUALENV'):
        return 'Could not find an activated virtualenv (required).', 3
    if has('--break-system-packages', '--target', '-t') or (has('--dry-run') and has('--report')):
        return None
    if os.environ.get('PIP_BREAK_SYSTEM_PACKAGES'):
        return None
    return '<ExternallyManagedEnvironment: externally-managed-environment>', 1


if args is not None and (ANSWERS or os.isatty(1)):
    if os.isatty(1):
        with open(RECORDS, 'a') as file:
            file.write(''.join(word + '\0' for word in [str(len(words)), *words]))
    elif has('--report'):
        names = [word for word in args if re.fullmatch(r'[a-z]+', word) and word != 'install']
        install = ', '.join('{"metadata": {"name": "%s", "version": "99.0"}}' % name for name in names)
        print('{\n"version": "1", "install": [%s]}' % install)
    refusal = is_refused()
    if refusal and os.environ.get('PIP_LOG'):
        with open(os.environ['PIP_LOG'], 'a') as file:
            file.write('2026-01-31T12:00:00,123 ERROR: %s\n' % refusal[0])
    if refusal:
        print('error: externally-managed-environment, virtualenv', file=sys.stderr)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(refusal[1] if refusal else 0)
