import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Locale } from '../../../domain/locale.ts';
import type { Messages } from '../../../messages/messages.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds } from '../action-ids.ts';
import type { FieldUseCases } from '../answer-field.ts';
import { parseFieldAnswerValue, parseFieldValue } from '../button-value.ts';
import { fieldAnsweredWindow, fieldQuestionWindow } from '../views/field-question-view.ts';
import { fieldMissingView, fieldWindow, windowOf } from '../views/field-view.ts';
import { noticeModalView } from '../views/notice-modal-view.ts';
import { onPress, type Press } from './on-press.ts';

/** Going up and down in a schema happens in a window, so that a channel does not fill with every step. */
export function registerFieldListener(
  app: App,
  deps: { readonly fields: FieldUseCases; readonly localeOf: (memberId: string) => Promise<Locale> },
): void {
  onPress(app, actionIds.openField, (press) =>
    show(press, (locale, messages) => {
      const wanted = parseFieldValue(press.value);
      if (wanted === null || deps.fields === null) return noticeModalView(messages.gone.button, messages);
      const explained = deps.fields.explainField(wanted, locale);
      return explained.kind === 'explained'
        ? fieldWindow(explained, messages)
        : windowOf(fieldMissingView(explained, messages).blocks, messages);
    }),
  );
  onPress(app, actionIds.quizField, (press) =>
    show(press, (_, messages) => {
      const wanted = parseFieldValue(press.value);
      if (wanted === null || deps.fields === null) return noticeModalView(messages.gone.button, messages);
      const question = deps.fields.askAboutField(wanted.path, wanted.version ?? '');
      return question.kind === 'question'
        ? fieldQuestionWindow(question, messages)
        : noticeModalView(messages.fields.question.none, messages);
    }),
  );
  onPress(app, actionIds.answerField, (press) =>
    show(press, (_, messages) => {
      const answer = parseFieldAnswerValue(press.value);
      return answer === null ? noticeModalView(messages.gone.button, messages) : fieldAnsweredWindow(answer, messages);
    }),
  );

  /** A press in the window turns its page; a press in a message opens it. */
  async function show(press: Press, viewOf: (locale: Locale, messages: Messages) => ModalView): Promise<void> {
    const { ack, client, triggerId, memberId, viewId, inModal } = press;
    await ack();
    const locale = await deps.localeOf(memberId);
    const view = viewOf(locale, messagesFor(locale));
    if (inModal && viewId !== null) await client.views.update({ view_id: viewId, view });
    else await client.views.open({ trigger_id: triggerId, view });
  }
}
