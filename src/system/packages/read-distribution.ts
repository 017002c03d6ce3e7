import { describeDistribution, type Distribution } from '../../rules/managers/distribution.ts';
import { readText } from '../files.ts';
import { findProgram } from '../process.ts';

export function readDistribution(): Distribution {
  return describeDistribution({
    platform: process.platform,
    osRelease: readText('/etc/os-release') ?? readText('/usr/lib/os-release') ?? '',
    model: readText('/sys/firmware/devicetree/base/model') ?? '',
    hasProgram: (name) => findProgram(name) !== undefined,
  });
}
