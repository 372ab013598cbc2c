export const ONLY_IN_PRIVATE =
  'El código solo te lo doy a solas: quien lo use se queda con tus notas. Pídemelo en un chat privado conmigo.';
export const codeText = (code: string): string =>
  `Tu código es ${code}. Escríbeme desde tu otra cuenta, en Discord o en Telegram, «/vincular ${code}». Vale durante diez minutos y una sola vez. Entonces las dos cuentas serán la misma persona: de dos notas de una película queda la más nueva.`;
export const LINKED =
  'Listo: tus dos cuentas son ya la misma persona, con las mismas notas, vistas y pendientes.';
export const NOT_LINKED = {
  unknown:
    'Ese código no vale: ya se usó, pasaron los diez minutos o tiene alguna letra cambiada. Pide otro con /vincular en tu otra cuenta.',
  same: 'Ese código es de esta misma cuenta, o las dos ya están vinculadas. Úsalo desde la otra.',
  twoAccounts:
    'Esas dos personas tienen ya cada una su cuenta en la misma plataforma, y una persona solo puede tener una en cada una.',
} as const;
