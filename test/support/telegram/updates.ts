/** An update as the Bot API sends it; anything at all where a test sends garbage. */
export type RawUpdate = Readonly<Record<string, unknown>> & { readonly update_id: number };

interface Poll {
  readonly answer: (updates: readonly RawUpdate[]) => void;
  readonly conflict: () => void;
}

/** The queue of updates: each stays until a poll says by its offset that it was taken. */
export class UpdateQueue {
  #pending: RawUpdate[] = [];
  #poll: Poll | undefined;
  #lastId = 100;
  #webhook: ((update: RawUpdate) => void) | undefined;

  /** From now on updates are delivered, instead of being fetched. */
  deliverTo(webhook: (update: RawUpdate) => void): void {
    this.#webhook = webhook;
  }

  /** Queues an update under a number of its own, which it gives back. */
  push(update: Readonly<Record<string, unknown>>): number {
    this.#lastId += 1;
    this.#pending.push({ ...update, update_id: this.#lastId });
    this.#deliver();
    return this.#lastId;
  }

  /** Queues one as it is: a redelivery, or garbage. */
  pushRaw(update: RawUpdate): void {
    this.#pending.push(update);
    this.#deliver();
  }

  get isPolled(): boolean {
    return this.#poll !== undefined;
  }

  get pending(): number {
    return this.#pending.length;
  }

  /** A new poll: ends the one that is open, as the real one does. Gives a function that forgets it. */
  open(offset: number, poll: Poll): () => void {
    this.#pending = this.#pending.filter(({ update_id: id }) => id >= offset);
    this.#poll?.conflict();
    this.#poll = poll;
    this.#deliver();
    return () => {
      if (this.#poll === poll) this.#poll = undefined;
    };
  }

  #deliver(): void {
    if (this.#webhook) this.#pending.splice(0).forEach(this.#webhook);
    if (!this.#poll || this.#pending.length === 0) return;
    const poll = this.#poll;
    this.#poll = undefined;
    poll.answer(this.#pending.slice(0, 100));
  }
}
