import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A PostgreSQL of one's own, on loopback. */
export interface Cluster {
  /** The address of a database in it. */
  url(database: string): string;
  /** The server's process. */
  readonly pid: number;
  start(): Promise<void>;
  /** @param how `SIGINT`: everybody is thrown out; `SIGKILL`: it loses what it has not written */
  stop(how?: 'SIGINT' | 'SIGKILL'): Promise<void>;
  /** Stops it, and nothing of it is left. */
  remove(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** Where the server's programs are; undefined where there are none. */
function programs(): string | undefined {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = debian
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'));
  return [...folders, ...(process.env['PATH'] ?? '').split(':')].find((folder) =>
    existsSync(join(folder, 'initdb')),
  );
}

export const HAS_POSTGRES = programs() !== undefined;

/** Who the server runs as: it refuses to be root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8').match(/^postgres:[^:]*:(\d+):(\d+):/m);
  if (!line) throw new Error('There is no user postgres');
  return { uid: Number(line[1]), gid: Number(line[2]) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}

/** Makes one and starts it. @param settings its own, as `postgres -c` takes them */
export async function startCluster(settings: readonly string[] = []): Promise<Cluster> {
  const bin = programs();
  if (bin === undefined) throw new Error('There is no PostgreSQL');
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'butaca-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const as = { ...user, cwd: folder };
  const initdb = [
    '-D',
    data,
    '-U',
    'butaca',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ];
  execFileSync(join(bin, 'initdb'), initdb, { ...as, stdio: 'ignore' });
  const port = await freePort();
  const options = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    ...settings,
  ].flatMap((setting) => ['-c', setting]);
  let server: ChildProcess | undefined;

  const cluster: Cluster = {
    url: (database) => `postgres://butaca@127.0.0.1:${port}/${database}`,
    get pid() {
      return server?.pid ?? 0;
    },
    async start() {
      const started = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...options], {
        ...as,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      server = started;
      const said: string[] = [];
      for await (const line of createInterface({ input: started.stderr })) {
        said.push(line);
        if (line.includes('ready to accept connections')) {
          started.stderr.resume();
          return;
        }
      }
      throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`);
    },
    async stop(how = 'SIGINT') {
      const stopped = server;
      server = undefined;
      if (!stopped || stopped.exitCode !== null) return;
      const gone = once(stopped, 'exit');
      stopped.kill(how);
      await gone;
    },
    async remove() {
      await this.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  process.once('exit', () => server?.kill('SIGKILL'));
  await cluster.start();
  return cluster;
}
