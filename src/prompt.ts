/** What a prompt shows for an environment: the project's name, which says more than `.venv`. */
export function promptFor(venv: string): string {
  const [parent = '', name = ''] = venv.split('/').slice(-2);
  return /^\.?v?env$/.test(name) && parent !== '' ? parent : name;
}
