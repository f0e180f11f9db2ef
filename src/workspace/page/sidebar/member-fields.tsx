import { type ReactNode, useId } from 'react';
import { useWords } from '../shell/words-context.ts';

const languages = [
  { locale: 'ko-KR', name: '한국어' },
  { locale: 'en-US', name: 'English' },
];

type MemberFieldsProps = {
  readonly locale: string;
  readonly setLocale: (locale: string) => void;
  readonly tz: string;
  readonly setTz: (tz: string) => void;
};

/** In which language and time zone a member reads. */
export const MemberFields = ({ locale, setLocale, tz, setTz }: MemberFieldsProps): ReactNode => {
  const words = useWords();
  const id = useId();
  const others = languages.some((language) => language.locale === locale) ? [] : [{ locale, name: locale }];
  return (
    <>
      <label className="field-line">
        {words.languageLabel}
        <select className="field" value={locale} onChange={({ target }) => setLocale(target.value)}>
          {[...languages, ...others].map((language) => (
            <option key={language.locale} value={language.locale}>
              {language.name}
            </option>
          ))}
        </select>
      </label>
      <label className="field-line">
        {words.timeZone}
        <input
          className="field"
          required
          list={id}
          autoComplete="off"
          value={tz}
          onChange={({ target }) => setTz(target.value)}
        />
      </label>
      <datalist id={id}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
};
