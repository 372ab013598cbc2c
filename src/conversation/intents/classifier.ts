import { LRUCache } from 'lru-cache';
import { featuresOf } from './features.ts';
import { type Model, WEIGHT_UNIT } from './model.ts';
import { predict } from './predict.ts';

export interface Guess {
  readonly intent: string;
  /** 0–1; those of all intents add up to 1. */
  readonly confidence: number;
}

/** Says what a message is about. */
export interface Classifier {
  /** Every intent, the likeliest first. */
  classify(words: readonly string[]): readonly Guess[];
  /** Whether a word stands in any of the examples. */
  knows(word: string): boolean;
  /** Every word of the examples. */
  readonly vocabulary: readonly string[];
}

/** The ways of reading one message often come to the same words, half of them. */
const KEPT = 64;

export function createClassifier({ intents, features, vocabulary, weights }: Model): Classifier {
  const numbers = new Map(features.map((feature, number) => [feature, number]));
  const words = new Set(vocabulary);
  const chances = new Float64Array(intents.length);
  const guesses = new LRUCache<string, readonly Guess[]>({
    max: KEPT,
    memoMethod(message) {
      const known = featuresOf(message === '' ? [] : message.split(' ')).flatMap(
        (feature) => numbers.get(feature) ?? [],
      );
      predict(Int32Array.from(known), weights, chances, WEIGHT_UNIT);
      return intents
        .map((intent, index) => ({ intent, confidence: chances[index] ?? 0 }))
        .sort((a, b) => b.confidence - a.confidence);
    },
  });
  return {
    vocabulary,
    knows: (word) => words.has(word),
    classify: (message) => guesses.memo(message.join(' ')),
  };
}
