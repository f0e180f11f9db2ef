import { normalise } from '../../retrieval/normalise.ts';

const unknowing =
  /^(?:(?:전혀|잘|아직|도저히|솔직히|아예)\s?)*(?:모르(?:겠(?:어요?|습니다|네요?|음|다|는데요?)?|네요?|는데요?)?|몰라(?:요)?|모름|글쎄(?:요)?|기억(?:이|은)?\s?(?:안\s?나(?:요|네요|는데요)?|나지\s?않(?:아요|네요|습니다))|까먹었(?:어요|습니다|네요)|패스|pass|skip|idk|dunno|no\s+idea|not\s+sure|(?:i\s+)?(?:do\s?n['’]?t|do\s+not)\s+(?:know|remember)|(?:i\s+)?forgot)(?:\s?(?:요|ㅠ|ㅜ|sorry|죄송(?:해요|합니다)?))*$/iu;

/** Whether there is nothing to grade: no letter and no digit, a picture, an address, or the words for not knowing. */
export function saysNothing(typed: string): boolean {
  return !/[\p{L}\p{N}]/u.test(bareWords(typed)) || saysUnknown(typed);
}

/** Whether somebody says that they do not know, and nothing else. */
export function saysUnknown(typed: string): boolean {
  return unknowing.test(bareWords(typed));
}

/** Without emoji, signs and laughter. */
function bareWords(typed: string): string {
  return (
    normalise(typed.slice(0, 2000))
      // Pictures and addresses say nothing by themselves, whatever stands under them.
      .replaceAll(/!\[[^\]]{0,200}\]\([^)]{0,500}\)|<?https?:\/\/\S+/giu, ' ')
      .replaceAll(/:[a-z0-9_+'-]{1,80}:/g, ' ')
      .replaceAll(/[\p{P}\p{S}\p{M}]+/gu, ' ')
      .replaceAll(/(?<=^|[^ㄱ-ㅎㅏ-ㅣ])[ㅋㅎㅠㅜ]{2,}/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim()
  );
}
