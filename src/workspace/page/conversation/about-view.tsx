import type { ReactNode } from 'react';
import type { Workspace } from '../live/live-state.ts';
import { useWords } from '../shell/words-context.ts';

/** What is known of the app: whether it is there, its commands, and what it used that is not provided here. */
export const AboutView = ({ workspace }: { readonly workspace: Workspace }): ReactNode => {
  const words = useWords();
  const { app, notProvided } = workspace;
  const commands = workspace.commands.filter(({ name }) => words.slackCommands[name] === undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="about" aria-label={words.aboutApp(app.name)} tabIndex={0}>
      <h2>{app.name}</h2>
      <p>{app.connected ? words.appConnected : words.appNotConnected(app.name)}</p>
      <h3>{words.commands}</h3>
      <dl>
        {commands.map(({ name, usageHint, description }) => (
          <div key={name}>
            <dt>
              <code>{`${name} ${usageHint}`.trim()}</code>
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
      {notProvided.length > 0 && (
        <>
          <h3>{words.notProvided}</h3>
          <ul>
            {notProvided.map((method) => (
              <li key={method}>
                <code>{method}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
