import type { Topic } from '../layout/topic.ts';
import { coverage } from './coverage.ts';
import { development } from './development.ts';
import { environments } from './environments.ts';
import { files } from './files.ts';
import { json } from './json.ts';
import { managers } from './managers.ts';
import { names } from './names.ts';
import { places } from './places.ts';
import { promises } from './promises.ts';
import { questions } from './questions.ts';
import { refusals } from './refusals.ts';
import { settings } from './settings.ts';
import { speed } from './speed.ts';
import { trouble } from './trouble.ts';
import { trust } from './trust.ts';

/** All pages of the reference, in the order in which they are listed. */
export const topics: readonly Topic[] = [
  places,
  questions,
  environments,
  trust,
  settings,
  files,
  names,
  managers,
  coverage,
  refusals,
  trouble,
  json,
  promises,
  speed,
  development,
];
