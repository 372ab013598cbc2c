/** From here an intent is acted on; below, the likeliest reading of what is mentioned is tried, or it asks back. */
export const SURE = 0.42;
/** What a film or person that isn't named must gain an intent to be taken from the talk. */
export const CARRIED = 0.5;
/** From here small talk is nothing else, whatever it mentions. */
export const TALKS = 0.75;
/** From here on a film is asked for by words that are not quite its title. */
export const LIKELY = 0.5;
