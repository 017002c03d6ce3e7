# Runs at the start of each Python of an environment that tests make, and of the distributor's, by a `.pth` file. pip
# needs most of a second to start, and most tests of shells use it only to see that a package has come where it
# belongs, or that pip refused. An installation of wheels of the tests that brings nothing else with it, and that no
# option, variable or file changes, is done here as pip does it, and so is one that pip refuses because of the marker
# file. pip itself does all else. `python3 -m venv` takes its pip from where the tests have one, in the place of two
# seconds of ensurepip.
import os, re, sys


def wanted():
    """The words after `pip`, if no variable or file changes what they mean; None if that is for pip."""
    words = sys.orig_argv[1:]
    if words[:2] == ['-m', 'pip']:
        # Python takes modules from the current directory.
        if any(name == 'pip' or name.endswith(('.py', '.so')) for name in os.listdir()):
            return None
        words = words[2:]
    elif words and re.fullmatch(r'pip[0-9.]*', os.path.basename(words[0])):
        words = words[1:]
    else:
        return None
    known = {'PIP_NO_INDEX', 'PIP_FIND_LINKS', 'PIP_DISABLE_PIP_VERSION_CHECK'}
    # pipward adds these two, and reads PIP_LOG where pip has failed.
    added = {('PIP_PYTHON', ''), ('PIP_USER', '0')}
    others = {name for name, value in os.environ.items() if name.startswith('PIP_') and (name, value) not in added}
    if others - {'PIP_LOG'} != known or words[:1] not in (['install'], ['--version']):
        return None
    home = os.environ.get('HOME', '')
    files = [home + '/.config/pip/pip.conf', home + '/.pip/pip.conf', sys.prefix + '/pip.conf']
    if any(os.path.exists(file) for file in files) or not names_places_alone('/etc/pip.conf'):
        return None
    if os.environ.get('PYTHONPATH') or os.environ.get('XDG_CONFIG_HOME'):
        return None
    return words


def installable(words):
    """The (name, version) pairs to install, and whether to be quiet; None if that is for pip."""
    pairs, quiet = [], False
    if words[0] != 'install':
        return None
    words = [word for word in words[1:] if word not in ('--retries', '0')]
    for word in words:
        match = re.fullmatch(r'([A-Za-z][A-Za-z0-9]*)(?:==([0-9.]+))?', word)
        if match:
            pairs.append(match.groups())
        elif word in ('-q', '--quiet'):
            quiet = True
        else:
            return None
    return (pairs, quiet) if pairs else None


def names_places_alone(file):
    """True for a configuration that only says where packages are, which PIP_NO_INDEX overrides."""
    if not os.path.exists(file):
        return True
    with open(file) as lines:
        keys = re.findall(r'(?m)^([^\s#;\[=:]+)\s*[=:]', lines.read())
    return all(key in ('index-url', 'extra-index-url', 'find-links', 'trusted-host', 'cert') for key in keys)


def find_wheel(name, version):
    links = os.environ['PIP_FIND_LINKS']
    found = []
    for file in os.listdir(links):
        stem = file.split('-')
        if file.endswith('-py3-none-any.whl') and stem[0] == name.lower() and version in (None, stem[1]):
            found.append((tuple(int(part) for part in stem[1].split('.')), os.path.join(links, file)))
    return max(found)[1] if found else None


def install(wheel, site):
    """Unpacks a wheel; returns `name-version`. The caller has seen that nothing of that name is installed."""
    import zipfile

    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
        info = next(name.split('/')[0] for name in archive.namelist() if '.dist-info/' in name)
        record = archive.read(info + '/RECORD').decode()
        names = archive.namelist()
        scripts = archive.read(info + '/entry_points.txt').decode() if info + '/entry_points.txt' in names else ''
        name = re.search(r'(?m)^Name: (.*)$', archive.read(info + '/METADATA').decode()).group(1)
    for script, module, function in re.findall(r'(?m)^(\S+) = (\w+):(\w+)$', scripts):
        path = os.path.join(sys.prefix, 'bin', script)
        with open(path, 'w') as file:
            call = 'import sys\nfrom %s import %s\nif __name__ == "__main__":\n    sys.exit(%s())\n'
            file.write('#!%s\n' % sys.executable + call % (module, function, function))
        os.chmod(path, 0o755)
        record += '../../../bin/%s,,\n' % script
    for own, text in (('INSTALLER', 'pip\n'), ('REQUESTED', '')):
        with open(os.path.join(site, info, own), 'w') as file:
            file.write(text)
        record += '%s/%s,,\n' % (info, own)
    with open(os.path.join(site, info, 'RECORD'), 'w') as file:
        file.write(record)
    return '%s-%s' % (name, info.split('-')[1].replace('.dist', ''))


def installs_alone(wheel, site):
    import zipfile

    with zipfile.ZipFile(wheel) as archive:
        info = next(name for name in archive.namelist() if name.endswith('.dist-info/METADATA'))
        needs = re.search(r'(?m)^Requires-Dist: (?!.*extra ==)', archive.read(info).decode())
    name = os.path.basename(wheel).split('-')[0]
    there = any(file.lower().startswith(name + '-') for file in os.listdir(site))
    return not needs and not there


def answer(words):
    """Prints what pip printed where it refused or said its version, if that is what it would do."""
    colours = ('COLORTERM', 'NO_COLOR', 'FORCE_COLOR', 'LC_ALL', 'LC_MESSAGES', 'PIP_LOG')
    if any(os.environ.get(name) for name in colours) or os.environ.get('TERM') != 'xterm-256color':
        return
    if words == ['--version']:
        os.write(1, read(os.path.join(ANSWERS, 'version')))
        os._exit(0)
    if words[0] != 'install' or not words[1:]:
        return
    if not all(re.fullmatch(r'[A-Za-z][\w.,<>=!~-]*|-U|--user|--pre', word) for word in words[1:]):
        return
    markers = (os.path.join(os.path.dirname(os.__file__), 'EXTERNALLY-MANAGED'), os.path.join(ANSWERS, 'marker'))
    if not all(os.path.isfile(marker) for marker in markers) or read(markers[0]) != read(markers[1]):
        return
    os.write(2, read(os.path.join(ANSWERS, 'terminal' if os.isatty(2) else 'file')))
    os._exit(1)


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def pip_version(site):
    with open(os.path.join(site, 'pip/__init__.py')) as file:
        found = re.search(r"__version__ = ['\"](\d+)\.(\d+)", file.read())
    return tuple(map(int, found.groups())) if found else (0, 0)


def quicken_venv():
    """Has the `venv` that starts now unpack a pip, if it would find one."""
    import tarfile, venv

    def unpack(self, context):
        with tarfile.open(SEED) as archive:
            archive.extractall(context.env_dir)
        for name in os.listdir(context.bin_path):
            if re.fullmatch(r'pip[0-9.]*', name):
                script = os.path.join(context.bin_path, name)
                text = read(script)
                with open(script, 'wb') as file:
                    file.write(b'#!%s\n' % os.fsencode(context.env_exe) + text)
                os.chmod(script, 0o755)

    if os.path.isfile(os.path.join(os.path.dirname(os.__file__), 'ensurepip', '__main__.py')):
        venv.EnvBuilder._setup_pip = unpack


def main():
    if sys.orig_argv[1:3] == ['-m', 'venv'] and sys.prefix == sys.base_prefix:
        quicken_venv()
    words = wanted()
    if words is None:
        return
    if sys.prefix == sys.base_prefix:
        answer(words)
    else:
        install_all(words)


def install_all(words):
    found = installable(words)
    if found is None:
        return
    pairs, quiet = found
    site = os.path.join(sys.prefix, 'lib/python%d.%d/site-packages' % sys.version_info[:2])
    wheels = [find_wheel(*pair) for pair in pairs]
    if None in wheels or not all(installs_alone(wheel, site) for wheel in wheels):
        return
    say = (lambda text: None) if quiet else (lambda text: print(text, flush=True))
    say('Looking in links: ' + os.environ['PIP_FIND_LINKS'])
    for wheel in wheels:
        say('Processing ' + wheel)
    say('Installing collected packages: ' + ', '.join(sorted((name for name, _ in pairs), reverse=True)))
    if len(pairs) > 1 and pip_version(site) >= (25, 1):
        say('')  # where its progress bar was
    say('Successfully installed ' + ' '.join(sorted(install(wheel, site) for wheel in wheels)))
    sys.stdout.flush()
    os._exit(0)


main()
