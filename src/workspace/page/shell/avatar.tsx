import type { ReactNode } from 'react';

/** The first character of a name, whatever script it is in. */
const initial = (name: string): string => [...name.trim()][0]?.toUpperCase() ?? '?';

/** A hue in degrees that stays the same for the same id and differs for most others. */
const hueOf = (id: string): number => {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 360;
  return hash;
};

type AvatarProps = { readonly id: string; readonly name: string; readonly isBot?: boolean; readonly small?: boolean };

/** A generated picture of a member: their initial on a colour of their own. Names stand beside it, so it is silent. */
export const Avatar = ({ id, name, isBot = false, small = false }: AvatarProps): ReactNode => (
  <span
    className={`avatar${small ? ' avatar-small' : ''}${isBot ? ' avatar-bot' : ''}`}
    style={{ '--hue': hueOf(id) } as React.CSSProperties}
    aria-hidden="true"
  >
    {initial(name)}
  </span>
);
