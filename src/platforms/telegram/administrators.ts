import { z } from 'zod';
import type { PlatformLog } from '../shared/log.ts';
import type { Api } from './api.ts';
import { logLoss } from './failure.ts';
import type { AdministratorIn } from './turn.ts';

const ChatMember = z.object({ status: z.string() });
const ADMINISTRATING = new Set(['creator', 'administrator']);

/** Whether somebody administers a chat, as Telegram says when it is asked; nobody does while it can't be asked. */
export const administratorIn =
  (api: Api, log: PlatformLog): AdministratorIn =>
  (chat, { id }) => ({
    async isAdministrator() {
      try {
        const member = await api.call('getChatMember', { chat_id: chat.id, user_id: id });
        return ADMINISTRATING.has(ChatMember.parse(member).status);
      } catch (error) {
        logLoss(error, log);
        return false;
      }
    },
  });
