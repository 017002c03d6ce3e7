import { list, prose, type Topic } from '../layout/topic.ts';

export const promises: Topic = {
  name: 'promises',
  summary: 'what you can rely on',
  blocks: [
    list(
      'pip is never lost. If pipward, node or anything else is missing or broken, plain pip runs.',
      prose(
        "The system's Python is never changed without a question: pipward uses no sudo, no apt and no",
        '`--break-system-packages` by itself.',
      ),
      'Nothing that exists is overwritten: no environment, no line of a start file, no setting.',
      prose(
        'An environment that someone else could have written is not used, and nothing in it is started to',
        'find that out: see `pipward help trust`.',
      ),
      'What you type is data. It is never evaluated, and no name reaches your terminal raw.',
      'Entering a directory runs nothing from it.',
      prose(
        'Every change can be seen with `pipward history`, and undone with `pipward undo` and `pipward',
        'remove`.',
      ),
    ),
  ],
};
