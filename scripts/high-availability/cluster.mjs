// One etcd, two PostgreSQL under Patroni and one HAProxy on loopback, as in deploy/high-availability, in a folder of their own.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const programs = ['/usr/bin/etcd', '/usr/bin/patroni', '/usr/sbin/haproxy', '/usr/lib/postgresql/15/bin/postgres'];

/** The programs that are missing here. */
export const missingPrograms = () => programs.filter((path) => !existsSync(path));

const ports = { etcd: 23790, etcdPeer: 23800, proxy: 55000, pg: [55431, 55432], rest: [58008, 58009] };
const password = 'only-for-this-test';

export function startCluster(folder) {
  const running = new Set();
  const run = (name, program, args, user) => {
    const log = openSync(join(folder, `${name}.log`), 'a');
    const child = spawn(program, args, {
      cwd: '/',
      stdio: ['ignore', log, log],
      ...user,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    });
    running.add(child);
    child.once('close', () => running.delete(child));
    return child;
  };
  const user = ordinaryUser();
  chmodSync(folder, 0o755);
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  run(
    'etcd',
    programs[0],
    [
      ...['--data-dir', join(folder, 'etcd'), '--name', 'one', '--enable-v2=true'],
      ...[
        '--listen-client-urls',
        `http://127.0.0.1:${ports.etcd}`,
        '--advertise-client-urls',
        `http://127.0.0.1:${ports.etcd}`,
      ],
      ...['--listen-peer-urls', `http://127.0.0.1:${ports.etcdPeer}`],
      ...[
        '--initial-advertise-peer-urls',
        `http://127.0.0.1:${ports.etcdPeer}`,
        '--initial-cluster',
        `one=http://127.0.0.1:${ports.etcdPeer}`,
      ],
    ],
    user,
  );
  const nodes = [0, 1].map((number) => {
    const file = join(folder, `node-${number}.yml`);
    writeFileSync(file, JSON.stringify(patroniSettings(folder, number), null, 2));
    mkdirSync(join(folder, `run-${number}`));
    if (user.uid !== undefined) {
      chownSync(file, user.uid, user.gid);
      chownSync(join(folder, `run-${number}`), user.uid, user.gid);
    }
    return {
      name: `node${number}`,
      data: join(folder, `data-${number}`),
      patroni: run(`patroni-${number}`, programs[1], [file], user),
    };
  });
  const haproxy = join(folder, 'haproxy.cfg');
  writeFileSync(haproxy, haproxySettings());
  run('haproxy', programs[2], ['-db', '-f', haproxy], user);
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${ports.proxy}/postgres`,
    nodes,
    stop: async () => {
      for (const node of nodes) killPostmaster(node);
      for (const child of running) child.kill('SIGKILL');
      while (running.size > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    },
  };
}

/** Name, role and state of each member, from Patroni itself. */
export async function members() {
  for (const port of ports.rest) {
    const found = await fetch(`http://127.0.0.1:${port}/cluster`, { signal: AbortSignal.timeout(2000) }).then(
      (response) => response.json(),
      () => undefined,
    );
    if (found !== undefined) return found.members ?? [];
  }
  return [];
}

/** Patroni and its PostgreSQL, at once and without a word: as if the machine were gone. */
export function killNode(node) {
  node.patroni.kill('SIGKILL');
  killPostmaster(node);
}

function killPostmaster({ data }) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const children = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .stdout.split(/\s+/)
    .map(Number);
  for (const it of [pid, ...children].filter((number) => number > 1)) {
    try {
      process.kill(it, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
}

/** PostgreSQL does not run as root. */
function ordinaryUser() {
  if (process.getuid() !== 0) return {};
  const idOf = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: idOf('-u'), gid: idOf('-g') };
}

const patroniSettings = (folder, number) => ({
  scope: 'junction',
  name: `node${number}`,
  restapi: { listen: `127.0.0.1:${ports.rest[number]}`, connect_address: `127.0.0.1:${ports.rest[number]}` },
  etcd3: { hosts: `127.0.0.1:${ports.etcd}` },
  bootstrap: {
    dcs: {
      ttl: 20,
      loop_wait: 5,
      retry_timeout: 5,
      synchronous_mode: true,
      postgresql: { use_pg_rewind: true, parameters: { max_connections: 60, wal_log_hints: 'on' } },
    },
    initdb: [{ encoding: 'UTF8' }, { locale: 'C' }],
  },
  postgresql: {
    listen: `127.0.0.1:${ports.pg[number]}`,
    connect_address: `127.0.0.1:${ports.pg[number]}`,
    data_dir: join(folder, `data-${number}`),
    bin_dir: '/usr/lib/postgresql/15/bin',
    pgpass: join(folder, `run-${number}`, 'pgpass'),
    pg_hba: ['host all all 127.0.0.1/32 scram-sha-256', 'host replication replicator 127.0.0.1/32 scram-sha-256'],
    authentication: {
      superuser: { username: 'postgres', password },
      replication: { username: 'replicator', password },
      rewind: { username: 'rewinder', password },
    },
    parameters: { unix_socket_directories: join(folder, `run-${number}`) },
  },
});

const haproxySettings = () => `global
  maxconn 200
defaults
  mode tcp
  timeout connect 2s
  timeout client 30m
  timeout server 30m
listen primary
  bind 127.0.0.1:${ports.proxy}
  option httpchk GET /primary
  http-check expect status 200
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
${ports.pg.map((port, index) => `  server node${index} 127.0.0.1:${port} check port ${ports.rest[index]}`).join('\n')}
`;
