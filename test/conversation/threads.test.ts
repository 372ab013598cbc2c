import { memoryShelf } from '../../src/conversation/memory/shelf.ts';
import { threadsIn } from './shelf-suite.ts';

threadsIn('this process', async (clock) => memoryShelf(clock.now));
