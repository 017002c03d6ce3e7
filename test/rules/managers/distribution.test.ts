import { describe, expect, it } from 'vitest';
import { apt } from '../../../src/rules/managers/apt.ts';
import { brew } from '../../../src/rules/managers/brew.ts';
import { describeDistribution, findKeeper } from '../../../src/rules/managers/distribution.ts';

const everything = (): boolean => true;

const describeFor = (
  osRelease: string,
  more: Partial<Parameters<typeof describeDistribution>[0]> = {},
): ReturnType<typeof describeDistribution> =>
  describeDistribution({
    platform: 'linux',
    osRelease,
    model: '',
    hasProgram: everything,
    ...more,
  });

describe('os-release says', () => {
  it.each([
    ['NAME="Debian GNU/Linux"\nVERSION_ID="12"\nID=debian\n', 'Debian GNU/Linux', 'apt', '12'],
    ['NAME="Debian GNU/Linux"\nVERSION_CODENAME=forky\nID=debian\n', 'Debian GNU/Linux', 'apt', undefined],
    ['NAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\nID_LIKE=debian\n', 'Ubuntu', 'apt', undefined],
    [
      'NAME="Linux Mint"\nVERSION_ID="22"\nID=linuxmint\nID_LIKE="ubuntu debian"\n',
      'Linux Mint',
      'apt',
      undefined,
    ],
    ['NAME="Pop!_OS"\nVERSION_ID="22.04"\nID=pop\nID_LIKE="ubuntu debian"\n', 'Pop!_OS', 'apt', undefined],
    [
      'NAME="Kali GNU/Linux"\nVERSION_ID="2024.4"\nID=kali\nID_LIKE=debian\n',
      'Kali GNU/Linux',
      'apt',
      undefined,
    ],
    [
      'NAME="Raspbian GNU/Linux"\nVERSION_ID="12"\nID=raspbian\nID_LIKE=debian\n',
      'Raspbian GNU/Linux',
      'apt',
      '12',
    ],
    ['NAME="Arch Linux"\nID=arch\nBUILD_ID=rolling\n', 'Arch Linux', 'pacman', undefined],
    ['NAME="Manjaro Linux"\nID=manjaro\nID_LIKE=arch\n', 'Manjaro Linux', 'pacman', undefined],
    ["NAME='EndeavourOS'\nID='endeavouros'\nID_LIKE='arch'\n", 'EndeavourOS', 'pacman', undefined],
    ['NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.21.0\n', 'Alpine Linux', 'apk', undefined],
    ['NAME="Fedora Linux"\nID=fedora\nVERSION_ID=43\n', 'Fedora Linux', 'dnf', undefined],
    ['NAME="Rocky Linux"\nID="rocky"\nID_LIKE="rhel centos fedora"\n', 'Rocky Linux', 'dnf', undefined],
    [
      'NAME="openSUSE Tumbleweed"\nID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n',
      'openSUSE Tumbleweed',
      'zypper',
      undefined,
    ],
    ['', 'your distributor', 'apt', undefined],
    ['garbage\n=\nID\nNAME=a\\ b\n', 'a b', 'apt', undefined],
  ])('%j', (...row) => {
    const [osRelease, name, manager, debianRelease] = row;
    const found = describeFor(osRelease);
    expect({ ...found, manager: found.manager?.name }).toMatchObject({ name, manager, debianRelease });
  });
});

describe('the package manager', () => {
  it.each([
    ['is none where that of the family is not on PATH', 'ID=arch\n', ['apt'], undefined],
    ['of an unknown family is the one on PATH', 'ID=void\n', ['zypper'], 'zypper'],
    ['is none where there is none', 'ID=void\n', [], undefined],
  ])('%s', (...row) => {
    const [, osRelease, programs, expected] = row;
    const hasProgram = (name: string): boolean => (programs as readonly string[]).includes(name);
    expect(describeFor(osRelease, { hasProgram }).manager?.name).toBe(expected);
  });

  it('of macOS is Homebrew, if anything', () => {
    expect(describeFor('', { platform: 'darwin' }).manager).toBe(brew);
    expect(describeFor('', { platform: 'darwin', hasProgram: () => false }).manager).toBeUndefined();
  });

  it.each([
    ['/usr/bin/python3', '/usr', 'Debian', 'apt'],
    ['/opt/homebrew/bin/python3.13', '/opt/homebrew/opt/python@3.13', 'Homebrew', 'brew'],
    ['/home/linuxbrew/.linuxbrew/bin/python3', '/home/linuxbrew/.linuxbrew', 'Homebrew', 'brew'],
    ['/usr/local/bin/python3', '/usr/local/Cellar/python@3.13/3.13.1', 'Homebrew', 'brew'],
    ['/home/me/.local/bin/python3.12', '/home/me/.local/share/uv/python/cpython-3.12', 'uv', undefined],
    ['/run/current-system/sw/bin/python3', '/nix/store/abc-python3-3.12', 'Nix', undefined],
    ['/opt/python/bin/python3', '/opt/python', 'Debian', undefined],
  ])('of the interpreter %s in %s is that of %s', (...row) => {
    const [executable, basePrefix, name, manager] = row;
    const interpreter = { executable, basePrefix, prefix: basePrefix, version: '3.12', stdlib: '' };
    const keeper = findKeeper(interpreter, describeFor('ID=debian\nNAME=Debian\n'));
    expect([keeper.name, keeper.manager?.name]).toEqual([name, manager]);
  });

  it('without an interpreter is that of the distribution', () => {
    expect(findKeeper(undefined, describeFor('ID=debian\n')).manager).toBe(apt);
  });
});

describe('the machine', () => {
  it('is a Raspberry Pi by its board, whatever runs on it', () => {
    expect(describeFor('ID=debian\n', { model: 'Raspberry Pi 5 Model B Rev 1.0\0' }).raspberryPi).toBe(true);
    expect(describeFor('ID=raspbian\n', { model: 'Orange Pi 5' }).raspberryPi).toBe(false);
  });
});
