/** One file that imports another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/**
 * The circles between the things that lie in one folder, each subfolder taken as one thing: `options → text.ts →
 * options`. Circles between files alone are dependency-cruiser's.
 * @returns a line for each circle, with an import for each of its steps
 */
export function folderCircles(arrows: readonly Arrow[]): string[] {
  const folders = new Set(arrows.flatMap(({ from }) => parentsOf(from)));
  return [...folders].sort().flatMap((folder) => circlesIn(folder, arrows));
}

function parentsOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, depth) => parts.slice(0, depth + 1).join('/'));
}

function circlesIn(folder: string, arrows: readonly Arrow[]): string[] {
  const graph = new Map<string, Map<string, Arrow>>();
  for (const arrow of arrows) {
    const [from, to] = [childOf(folder, arrow.from), childOf(folder, arrow.to)];
    if (from === undefined || to === undefined || from === to) continue;
    const steps = graph.get(from) ?? new Map<string, Arrow>();
    graph.set(from, steps.set(to, steps.get(to) ?? arrow));
  }
  const lines = new Map<string, string>();
  for (const start of [...graph.keys()].sort()) {
    const circle = shortestCircle(graph, start);
    if (!circle?.some(isFolder)) continue;
    const steps = circle.map((child, i) => {
      const arrow = graph.get(child)?.get(circle[(i + 1) % circle.length] ?? '');
      return `  ${arrow?.from} → ${arrow?.to}`;
    });
    const key = [...circle].sort().join();
    if (!lines.has(key))
      lines.set(key, [`circle in ${folder}: ${circle.join(' → ')}`, ...steps].join('\n'));
  }
  return [...lines.values()];
}

/** The child of a folder that a file is or lies in: `options` or `text.ts`; undefined where it lies elsewhere. */
function childOf(folder: string, path: string): string | undefined {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/')[0] : undefined;
}

const isFolder = (child: string): boolean => !child.includes('.');

/** By breadth: the first way that comes back. */
function shortestCircle(
  graph: ReadonlyMap<string, ReadonlyMap<string, Arrow>>,
  start: string,
): string[] | undefined {
  const before = new Map<string, string>();
  const queue = [start];
  for (const here of queue) {
    for (const next of graph.get(here)?.keys() ?? []) {
      if (next === start) return wayTo(before, start, here);
      if (before.has(next)) continue;
      before.set(next, here);
      queue.push(next);
    }
  }
  return undefined;
}

function wayTo(before: ReadonlyMap<string, string>, start: string, end: string): string[] {
  const way = [end];
  for (let here = end; here !== start; ) {
    here = before.get(here) ?? start;
    way.unshift(here);
  }
  return way;
}
