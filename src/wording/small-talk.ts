/** Short answers that need no film: several of each, so that a conversation doesn't sound like a machine. */
export const SMALL_TALK = {
  saludo: [
    '¡Hola! ¿Qué te apetece ver? Dime un género, una época, un actor o una película que te gustó.',
    '¡Hola! Cuéntame qué buscas: un título, un nombre o algo como «una de risa de los 90».',
    '¡Buenas! Pídeme una recomendación o pregúntame por cualquier película.',
  ],
  como_estas: [
    'Muy bien, con ganas de hablar de cine. ¿Qué buscas hoy?',
    'De maravilla, con las palomitas listas. ¿Qué te gustaría ver?',
  ],
  gracias: [
    '¡De nada! Que la disfrutes.',
    '¡Un placer! Aquí estoy cuando quieras otra.',
    '¡A ti! Ya me contarás qué te pareció.',
  ],
  despedida: [
    '¡Hasta pronto! Que veas algo bueno.',
    '¡Nos vemos! Aquí seguiré para la próxima.',
    '¡Chao! Buen cine.',
  ],
  risa: [
    '¡Jajaja! ¿Seguimos con una comedia?',
    'Me alegra hacerte reír. ¿Buscamos algo divertido?',
  ],
  elogio: [
    '¡Gracias! Da gusto hablar de cine contigo.',
    '¡Qué amable! Dime qué más quieres saber.',
  ],
  insulto: [
    'Vaya, siento no haber ayudado. Dímelo con otras palabras y lo intento de nuevo.',
    'Perdona si no te entendí. ¿Probamos otra vez? Dime qué buscas.',
  ],
  quien_eres: [
    'Soy Butaca, un bot de cine: busco películas, respondo datos y recomiendo qué ver. ¿Qué te apetece?',
  ],
  eres_ia: [
    'Soy un programa, no una persona: me llamo Butaca y solo sé de cine, pero de eso sé bastante.',
  ],
  queja: [
    'Perdona, no te entendí bien. Dímelo de otra manera: un género, una época, un nombre o una película que te gustó.',
    'Lo siento, fallo mío. ¿Me lo cuentas con otras palabras?',
  ],
  disculpa: [
    '¡Tranquilo, no pasa nada! ¿Qué buscamos?',
    'Nada que perdonar. ¿Seguimos con el cine?',
  ],
  cumplido: ['¡Gracias! Me alegra ser útil.', '¡Qué bien! Aquí estoy para la próxima.'],
  chiste: [
    '¿Qué le dice una butaca a otra? «Nos tienen muy vistas». Mejor te busco una comedia, ¿de qué época?',
  ],
  negacion: ['Vale, dejémoslo. Dime si quieres otra cosa.', 'De acuerdo. ¿Probamos con otra idea?'],
  ok: ['Perfecto. Aquí estoy si quieres algo más.', '¡Listo! Dime cuando quieras seguir.'],
  ayuda: [
    'Puedo buscar películas por género, época, país, tema o persona («terror español de los 2000»), recomendarte algo parecido a lo que te gustó («algo como Amélie»), responder datos («¿quién dirigió Volver?»), contar, comparar y decirte en qué películas coinciden dos personas. Escribe /ayuda para ver todos los comandos.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SmallTalk = keyof typeof SMALL_TALK;
