/**
 * Before each file of a process that may draw charts and be on Discord: vega-lite gives `Set.prototype` a `toJSON`, after
 * which discord.js can't be loaded. The bot has each in a process of its own.
 */
import 'discord.js';
