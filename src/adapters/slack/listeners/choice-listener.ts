import type { App, BlockAction, StaticSelectAction } from '@slack/bolt';
import { openZone } from '../../../domain/schedule/cron/zone.ts';
import type { ChoiceStore, MemberChoices } from '../../../features/members/ports.ts';
import { type ActionId, actionIds, actionPattern } from '../action-ids.ts';
import { asInSlack } from '../views/home/choice-blocks.ts';

/** The selects of App Home: kept first, acknowledged then; App Home is shown anew in what was chosen. */
export function registerChoiceListener(
  app: App,
  deps: { readonly choices: Pick<ChoiceStore, 'choose'>; readonly now: () => number },
): void {
  onChoice(actionIds.chooseLocale, (value) => {
    if (value === asInSlack) return { locale: null };
    return value === 'ko' || value === 'en' ? { locale: value } : null;
  });
  onChoice(actionIds.chooseZone, (value) => {
    if (value === asInSlack) return { timeZone: null };
    return openZone(value) === null ? null : { timeZone: value };
  });

  function onChoice(id: ActionId, read: (value: string) => Partial<MemberChoices> | null): void {
    app.action<BlockAction<StaticSelectAction>>(
      { type: 'block_actions', action_id: actionPattern(id) },
      async ({ ack, body, action }) => {
        const chosen = read(action.selected_option.value);
        const teamId = body.team?.id ?? body.user.team_id ?? '';
        if (chosen !== null) await deps.choices.choose(teamId, body.user.id, chosen, deps.now());
        await ack();
      },
    );
  }
}
