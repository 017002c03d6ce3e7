// @module-tag python3-setuptools
// @module-tag managed-pip
import { describe, expect } from 'vitest';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openProjectWithPip } from '../support/project.ts';
import { AS_BUILT } from '../support/python.ts';
import { pipxSharedLibs } from '../support/pipx.ts';
import { situation } from '../support/situation.ts';

const AUTO = { PIPWARD_MODE: 'auto' };

describe('pip fails, and one useful line follows', () => {
  situation(10, 'a Python too new for what is to be installed: one line, and no loop', async (shell) => {
    const { home, terminal } = await openProjectWithPip(shell, { env: AUTO });
    home.write('files/tensorflow-2.0-cp38-cp38-any.whl', '');
    const ran = await terminal.run('pip install --find-links ~/files tensorflow');
    expect(ran.status).toBe(1);
    expect(ran.output).toMatch(
      /No matching distribution found for tensorflow\nhint: tensorflow does not work with Python 3\.\d+; uv venv/,
    );
    expect(ran.output.match(/hint:/g)).toHaveLength(1);
    // No file stays, and a success prints nothing.
    const state = join(home.path, '.local/state/pipward');
    expect(readdirSync(state).filter((name) => name.startsWith('pipward.'))).toEqual([]);
    await terminal.run('deactivate');
    expect((await terminal.run('pip install requests')).output).not.toContain('hint:');
    expect(readdirSync(state).filter((name) => name.startsWith('pipward.'))).toEqual([]);
  });

  situation(
    10,
    'without a compiler or a header, the failed build shows its output, and the missing file is named',
    async (shell) => {
      const { home, terminal } = await openProjectWithPip(shell, { env: AUTO });
      home.write('bad/setup.py', 'import sys\nsys.exit("IMPORTANT: set FOO_DIR first")\n');
      const first = await terminal.run(`pip install ${AS_BUILT} ~/bad`);
      expect(first.status).toBe(1);
      expect(first.output).toMatch(
        /lines of output\]\n(.*\n)*IMPORTANT: set FOO_DIR first\n\[end of output\]/,
      );
      const build =
        "from setuptools import setup, Extension\nsetup(name='c', ext_modules=[Extension('c', ['c.c'])])\n";
      home.write('c/setup.py', build);
      home.write('c/c.c', '#include "no_such_header.h"\n');
      await terminal.run('deactivate; rm -r .venv');
      const second = await terminal.run(`pip install ${AS_BUILT} ~/c`);
      expect(second.output).toMatch(
        /hint: it has to be compiled, and (no_such_header\.h is missing|there is no compiler)/,
      );
    },
  );

  situation(
    15,
    'pipx with a library: the message says that it has no command, and where it belongs',
    async (shell) => {
      const { home, terminal } = await openProjectWithPip(shell, {
        env: { ...AUTO, PIPX_SHARED_LIBS: pipxSharedLibs() },
      });
      // A project that pipward knows as an application, but that has no command in this release.
      home.write(
        'gone/setup.py',
        "from setuptools import setup\nsetup(name='yt-dlp', version='1', py_modules=[])\n",
      );
      await terminal.run('cd ~/gone && python3 setup.py -q bdist_wheel && cd ~/app');
      const ran = await terminal.run('pip install --find-links ~/gone/dist yt-dlp');
      expect(ran.status).toBe(1);
      expect(ran.output).toMatch(/hint: yt-dlp has no command of its own/);
    },
  );
});
