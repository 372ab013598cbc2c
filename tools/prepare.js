/** `npm install`'s last step: compiles, where what compiles was installed (it isn't with `NODE_ENV=production`). */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const at = (path) => new URL(`../${path}`, import.meta.url);

if (existsSync(at('node_modules/typescript'))) {
  const { status } = spawnSync('npm run build', { stdio: 'inherit', shell: true, cwd: at('.') });
  process.exitCode = status ?? 1;
} else if (!existsSync(at('dist/src/main.js'))) {
  process.stdout.write(
    'Instalado sin compilar, porque faltan las herramientas de desarrollo: para usarlo, «npm install --include=dev».\n',
  );
}
