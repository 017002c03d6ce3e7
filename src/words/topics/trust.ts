import { heading, list, paragraph, type Topic } from '../layout/topic.ts';

export const trust: Topic = {
  name: 'trust',
  summary: 'which environments pipward refuses to use',
  blocks: [
    paragraph(
      'An active environment runs code in your name: its programs come first on PATH, and its Python runs',
      'what lies in it at every start. So pipward does not use an environment that someone else could have',
      'written. It starts nothing in an environment to find that out. `pipward status` names the reason.',
    ),
    heading('`pipward allow` refuses an environment if'),
    list(
      'it, or a directory above it, belongs to another user or is writable by other users',
      'it is committed to the git repository',
      'it is a symbolic link',
      'its interpreter lies where other users can write',
      'its `bin` holds a program that overrides a command of the system, and no package brought that program',
      'its path has a colon in it, which PATH cannot hold',
    ),
    paragraph(
      '`pipward explain CODE` gives the reason behind each of them, and the way out. `pipward allow --force`',
      'overrides the check, if you know better. No shell ever activates an environment with a colon in its',
      'path, or one that is a symbolic link or belongs to another user.',
    ),
    heading('Environments that pipward did not make'),
    paragraph(
      'An environment that passes all checks, but that pipward did not make, is named as such. It is never',
      'used for the first time without a question. `pipward allow` permits it and `pipward deny` ends the',
      'notes about it.',
    ),
    paragraph(
      'A permission is for one environment. It ends when `pyvenv.cfg` becomes another file. pipward does not',
      'watch what else changes in an environment that you allowed.',
    ),
  ],
};
