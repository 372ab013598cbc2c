import { plain } from '../spanish/grammar.ts';

/** What people say of themselves when they may hurt themselves; what a film is about is said otherwise. */
const DISTRESS =
  /(?<![a-z])(?:me (?:quiero|quisiera|voy a|gustaria) (?:morir|matar|suicidar|cortar las venas)|(?:quiero|quisiera|voy a|pienso en|ganas de|gustaria) (?:morirme|matarme|suicidarme|quitarme la vida|lastimarme|hacerme dano|desaparecer para siempre|acabar con (?:mi vida|todo esto)|dejar de (?:vivir|existir)|no (?:vivir|existir|despertar))|no quiero (?:seguir viviendo|vivir|seguir vivo|seguir viva)(?! sin)|no (?:le )?(?:veo|encuentro) sentido a (?:mi vida|vivir|seguir viviendo)|mi vida no (?:tiene sentido|vale nada)|estaria mejor muert[oa]|ojala (?:me muriera|estuviera muert[oa])|(?:me corto|me autolesiono|me estoy cortando|pienso en suicid[a-z]+|pensando en suicid[a-z]+))(?![a-z])/u;

/** Whether somebody says that they may hurt themselves. */
export const isDistress = (line: string): boolean => DISTRESS.test(plain(line));
