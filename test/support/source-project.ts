import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moduleOf, moduleText } from './wheels.ts';

export interface SourceProject {
  readonly name: string;
  /** True for a setup.py, which needs an installed setuptools; false for a pyproject.toml. */
  readonly setupPy: boolean;
}

/** Writes a project that `pip install -e .` can install without network. */
export function makeSourceProject(directory: string, { name, setupPy }: SourceProject): void {
  const module = moduleOf(name);
  mkdirSync(directory, { recursive: true });
  const write = (file: string, text: string): void => writeFileSync(join(directory, file), text);
  write(`${module}.py`, moduleText({ version: '1.0' }));

  if (setupPy) {
    write(
      'setup.py',
      `from setuptools import setup

setup(
    name="${name}",
    version="1.0",
    py_modules=["${module}"],
    entry_points={"console_scripts": ["${name}=${module}:main"]},
)
`,
    );
    return;
  }
  write(
    'pyproject.toml',
    `[build-system]
requires = []
build-backend = "_backend"
backend-path = ["."]

[project]
name = "${name}"
version = "1.0"
`,
  );
  write('_backend.py', backend(name, module));
}

/** The project's own PEP 517 and PEP 660 backend, so that the build installs nothing. */
function backend(name: string, module: string): string {
  return `import os, zipfile

STEM = "${module}-1.0"
INFO = STEM + ".dist-info"
HERE = os.path.dirname(os.path.abspath(__file__))


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    with open(os.path.join(HERE, "${module}.py")) as source:
        return wheel(wheel_directory, {"${module}.py": source.read()})


def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    return wheel(wheel_directory, {"__editable__${module}.pth": HERE + "\\n"})


def wheel(directory, files):
    files[INFO + "/METADATA"] = "Metadata-Version: 2.1\\nName: ${name}\\nVersion: 1.0\\n"
    files[INFO + "/WHEEL"] = "Wheel-Version: 1.0\\nGenerator: x\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"
    files[INFO + "/entry_points.txt"] = "[console_scripts]\\n${name} = ${module}:main\\n"
    files[INFO + "/RECORD"] = "".join(path + ",,\\n" for path in [*files, INFO + "/RECORD"])
    path = STEM + "-py3-none-any.whl"
    with zipfile.ZipFile(os.path.join(directory, path), "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path
`;
}
