"""
Runs a real pip on many command lines, each in its own fork with its own environment, directories and argv.

    python3 -I driver.py DIRECTORY CASES RESULTS [MARKER]

DIRECTORY  the directory for sys.path from which pip is imported
CASES      JSON, a list of {"root": dir, "args": [...], "environment": {...}, "files": {path: text}}, where a text
           may also be {"base64": …}
RESULTS    JSON: what pip did, in the order of the cases
MARKER     a standard library directory with a marker file, used if this interpreter's own has none

Nothing is installed, uninstalled, downloaded or written outside a case's root. A run ends right after pip's
check, or at the start of any other sub-command. pip's version check is left out. If pip starts itself again
under another interpreter, it runs under this one instead. The paths of the machine's own configuration (/etc,
sys.prefix) are moved below the root. Everything else is pip's own code.
"""

import base64
import json
import os
import shutil
import sys

DIRECTORY, CASES, RESULTS = sys.argv[1:4]
MARKER = sys.argv[4] if len(sys.argv) > 4 else None

sys.dont_write_bytecode = True
sys.path.insert(0, DIRECTORY)
for name in [name for name in os.environ if name.startswith(("PIP", "PYTHON", "XDG_"))]:
    del os.environ[name]

import pip  # noqa: E402

assert os.path.dirname(os.path.dirname(os.path.abspath(pip.__file__))) == os.path.abspath(DIRECTORY), pip.__file__

import pip._internal.cli.base_command as base_command  # noqa: E402
import pip._internal.cli.cmdoptions as cmdoptions  # noqa: E402
import pip._internal.cli.main as main_module  # noqa: E402
import pip._internal.cli.main_parser as main_parser  # noqa: E402
import pip._internal.commands as commands  # noqa: E402
import pip._internal.commands.install as install  # noqa: E402
import pip._internal.commands.uninstall as uninstall  # noqa: E402
import pip._internal.configuration as configuration  # noqa: E402
import pip._internal.utils.misc as misc  # noqa: E402
from pip._internal.exceptions import ExternallyManagedEnvironment  # noqa: E402


class NoVenv(int):
    """The exit status of a missing virtual environment, so that it differs from any other 3."""


def run(case, result_fd):
    root = case["root"]
    record = {"managed": False, "paths": None}

    def finish(outcome):
        record["outcome"] = outcome
        os.write(result_fd, json.dumps(record).encode())
        os._exit(0)

    def ends(outcome):
        return lambda *args, **kwargs: finish(outcome)

    check = misc.check_externally_managed

    def checked():
        try:
            check()
        except ExternallyManagedEnvironment:
            record["managed"] = True
            raise
        finish("past-check")

    install.check_externally_managed = checked
    uninstall.check_externally_managed = checked
    if MARKER:
        get_path = misc.sysconfig.get_path
        misc.sysconfig.get_path = lambda name, *rest, **more: MARKER if name == "stdlib" else get_path(name, *rest, **more)

    # Calls that install's run() makes after the check. uninstall does nothing that matters before its own.
    for name in ("check_only_deps_option_does_not_conflict", "check_dist_restriction"):
        if hasattr(cmdoptions, name):
            setattr(cmdoptions, name, ends("unchecked"))
    install.InstallCommand.check_build_constraints = ends("unchecked")
    uninstall.protect_pip_from_modification_on_windows = ends("unchecked")

    create = commands.create_command

    def create_command(name, **more):
        command = create(name, **more)
        if name not in ("install", "uninstall"):
            command.run = ends("other-command")
        command.handle_pip_version_check = lambda options: None
        return command

    commands.create_command = create_command
    main_module.create_command = create_command
    if "pip._internal.cli.index_command" in sys.modules:
        index_command = sys.modules["pip._internal.cli.index_command"]
        index_command._pip_self_version_check_fetch = lambda session, options: None

    def again(*args, **kwargs):
        record["again"] = True
        os.environ["_PIP_RUNNING_IN_SUBPROCESS"] = "1"
        attempt()

    class Subprocess:
        run = staticmethod(again)
        Popen = staticmethod(again)

    main_parser.subprocess = Subprocess
    base_command.VIRTUALENV_NOT_FOUND = NoVenv(3)

    def attempt():
        try:
            status = main_module.main()
        except SystemExit as end:
            status = end.code
        except BaseException as error:
            record["error"] = repr(error)
            finish(1)
        if isinstance(status, NoVenv):
            finish("no-venv")
        finish(0 if status is None else status)

    places = configuration.get_configuration_files

    def get_configuration_files():
        found = places()
        record["paths"] = [
            [level, path] for level in ("global", "user", "site") for path in found[level]
        ]
        return {level: [moved(path) for path in paths] for level, paths in found.items()}

    def moved(path):
        return path if path.startswith(root + "/") or not path.startswith("/") else root + path

    configuration.get_configuration_files = get_configuration_files

    for path, text in case["files"].items():
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(base64.b64decode(text["base64"]) if isinstance(text, dict) else text.encode())
    os.makedirs(root + "/work", exist_ok=True)
    os.chdir(root + "/work")
    os.environ.clear()
    os.environ.update(case["environment"])
    sys.argv = ["/usr/bin/pip", *case["args"]]
    attempt()


def measure(case):
    """Runs one case in a fork. Its output goes to a file; the last 300 bytes become part of the result."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            os.makedirs(case["root"], exist_ok=True)
            words = os.open(case["root"] + "/words", os.O_WRONLY | os.O_CREAT, 0o600)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.dup2(words, 1)
            os.dup2(words, 2)
            run(case, writing)
        finally:
            os._exit(99)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        text = answer.read()
    os.waitpid(child, 0)
    with open(case["root"] + "/words", "rb") as file:
        words = file.read()[-300:].decode("utf-8", "replace")
    shutil.rmtree(case["root"], ignore_errors=True)
    record = json.loads(text) if text else {"outcome": "crash", "managed": False, "paths": None}
    return {**record, "words": words}


def options():
    """Every option of pip: its names, its choices, and whether it takes a value and appends it."""
    parsers = {
        "general": main_parser.create_main_parser(),
        **{name: commands.create_command(name).parser for name in ("install", "uninstall")},
    }
    return {
        owner: [
            {
                "names": option._short_opts + option._long_opts,
                "takesValue": option.takes_value(),
                "choices": sorted(option.choices or []),
                "appends": option.action == "append",
            }
            for option in parser._get_all_options()
        ]
        for owner, parser in parsers.items()
    }


def main():
    with open(CASES, encoding="utf-8") as file:
        cases = json.load(file)
    # Imported once, here, so that the forks share the modules.
    for name in ("install", "uninstall", "list"):
        commands.create_command(name)
    workers = os.cpu_count() or 1
    for worker in range(workers):
        if os.fork() == 0:
            try:
                with open(f"{RESULTS}.{worker}", "w", encoding="utf-8") as file:
                    json.dump([measure(case) for case in cases[worker::workers]], file)
            finally:
                os._exit(0)
    for worker in range(workers):
        os.wait()
    measured = [None] * len(cases)
    for worker in range(workers):
        with open(f"{RESULTS}.{worker}", encoding="utf-8") as file:
            measured[worker::workers] = json.load(file)
    with open(RESULTS, "w", encoding="utf-8") as file:
        json.dump({"version": pip.__version__, "options": options(), "cases": measured}, file)


main()
