import type { Intent } from '../../domain/grounding/question-intent.ts';
import { intentOf } from '../../domain/grounding/question-intent.ts';
import type { Lexicon } from '../../domain/retrieval/lexicon.ts';
import type { SearchResult } from '../../domain/retrieval/search-result.ts';
import { countContent } from './count-content.ts';
import type { FoundName } from './find-names.ts';
import { findNames } from './find-names.ts';
import { nameWithParticle } from './name-with-particle.ts';
import type { Opened } from './strip-openings.ts';
import { stripOpenings } from './strip-openings.ts';

/** How the library reads words: the concepts they name, slips included, and the words that no passage knows. */
export type ReadWords = (words: string) => Pick<SearchResult, 'concepts' | 'unknownWords'>;

/** A turn of a thread, as far as it can be read without what was said before. */
export interface Turn extends Opened {
  /** The words in which a reference may stand; with `그거` where a correction turned out to be none. */
  readonly referring: string;
  readonly intent: Intent;
  /** Ids of the concepts that the turn names as its subject, in its order. */
  readonly own: readonly string[];
  /** How many words it has that are neither names nor function words. */
  readonly others: number;
  /** Words that no passage knows. */
  readonly unknown: readonly string[];
  /** Names something and says nothing about it. */
  readonly isOnlyNames: boolean;
  /** Asks although it only names (`인그레스는?`). */
  readonly asks: boolean;
  /** Compares what was talked about with what it names (`노드포트랑은 뭐가 달라?`). */
  readonly compares: boolean;
  /** Names the other side of a comparison and nothing else (`Istio랑은?`). */
  readonly isOnlyCompared: boolean;
  /** Says under which condition, where or what else, and leaves out of what (`노드가 고장나도?`, `파드도 지워져?`). */
  readonly goesOn: boolean;
  /** Asks whether the same holds for what it names (`잡도 그래?`, `is that also true for a Job?`). */
  readonly asksTheSame: boolean;
  /** Its pronoun points to its own concept (`does a Pod restart when it dies?`). */
  readonly refersWithin: boolean;
}

const besides = /^(?:이?랑은?|과는?|와는?|하고는?|보다는?|대신)$/u;
const besidesAtEnd = /^\S+?(?:이?랑은?|과는|와는|하고는?|보다는?)[?？\s]*$/u;
const besidesBefore = /(?:\b(?:with|than|from|vs\.?|versus|to|instead of|unlike) (?:an? |the )?)$/i;
const goingOnKorean = /(?:면|면요|도|때|때는|때도|동안|동안은|에서는?|에는?|뒤에?는?|후에?는?)[?？\s]*$/u;
const goingOnEnglish =
  /^(?:what if|when|if|after|before|while|inside|outside|within|during|even if)\b|\b(?:too|also|as well)[?\s]*$/i;
const theSame =
  /(?:도|는|은)\s(?:마찬가지|똑같|그래|그런가|그렇|같아)[가-힣]*[?\s]*$|\b(?:same|true|appl(?:y|ies)|the case)\b.{0,12}\b(?:for|to|with|of|in)\b/iu;
const explaining = /설명|알려|가르쳐|뭐야|뭐예요|뭔가|뭔데|explain|tell me|what is/i;

export function readTurn(lexicon: Lexicon, read: ReadWords, text: string, topics: readonly string[]): Turn {
  const opened = stripOpenings(text);
  const names = findNames(lexicon, opened.rest);
  const turn = corrected(names, opened);
  const subjects = findNames(lexicon, turn.rest).filter((name) => !name.isVerb && !isWish(name, turn.rest, topics));
  const understood = read(turn.rest);
  // Slips are the library's business: it knows which words are words.
  const slips = names.length === 0 ? understood.concepts : [];
  const own = [...new Set([...subjects.map(({ conceptId }) => conceptId), ...slips])];
  const verbs = names.filter((name) => name.isVerb).length;
  const others = Math.max(0, countContent(lexicon, turn.rest) + verbs - slips.length);
  const intent = intentOf(turn.rest);
  const [name] = subjects;
  const isNominal = name !== undefined && besides.test(name.particle);
  const after = name === undefined ? '' : turn.rest.slice(name.end + name.particle.length);
  const isOnlyCompared = own.length === 0 && besidesAtEnd.test(turn.rest);
  const compares =
    isOnlyCompared ||
    (own.length < 2 &&
      (isNominal || intent === 'difference') &&
      (own.length > 0 || /달라|다르|차이|differ/.test(turn.rest))) ||
    (own.length === 1 &&
      name !== undefined &&
      (/^\s?대신/.test(after) || (besidesBefore.test(turn.rest.slice(0, name.start)) && others === 0)));
  return {
    ...turn,
    referring: turn.corrects && own.length === 0 ? opened.asTyped : turn.rest,
    intent,
    own,
    others,
    unknown: understood.unknownWords,
    isOnlyNames: own.length > 0 && others === 0 && intent === 'topic',
    asks: turn.tied || /[?？]\s*$/u.test(turn.rest) || /^(?:은|는|도|요|는요|은요)/u.test(name?.particle ?? ''),
    compares,
    isOnlyCompared,
    goesOn:
      others > 0 &&
      !explaining.test(turn.rest) &&
      (goingOnKorean.test(turn.rest) || goingOnEnglish.test(turn.rest) || /도$/u.test(name?.particle ?? '')),
    asksTheSame: own.length === 1 && theSame.test(turn.rest),
    refersWithin: name !== undefined && pointsWithin(turn.rest, name),
  };
}

/** Brings a subject up again (`크론잡 말인데, …`). */
const introducing = /^(?:이|가)?\s?(?:말인데요?|말이야|말이에요|얘긴데요?|관련해서|에\s?대해서)[,\s]+(?=\S)/u;

/** `PV 말고 PVC`: what stands before is not meant. */
function corrected(names: readonly FoundName[], opened: Opened): Opened {
  const [first, second] = names;
  if (first === undefined) return opened;
  const introduced = introducing.exec(opened.rest.slice(first.end))?.[0];
  if (first.start === 0 && introduced !== undefined) {
    const topic = nameWithParticle(opened.rest.slice(0, first.end), '은');
    return {
      ...opened,
      rest: `${topic} ${opened.rest.slice(first.end + introduced.length)}`,
      switched: true,
      cleaned: true,
    };
  }
  if (second === undefined) return opened;
  const between = opened.rest.slice(first.end, second.start);
  if (first.start > 0 || !/^(?:이|가)?\s?(?:말고|아니고|아니라)[,\s]*$/u.test(between)) return opened;
  return { ...opened, rest: opened.rest.slice(second.start), corrects: true, cleaned: true };
}

/** `yaml 예시 보여줘` wishes for the topic's manifest; `매니페스트가 뭐야?` asks what one is. */
function isWish(name: FoundName, rest: string, topics: readonly string[]): boolean {
  if (topics.length === 0 || topics.includes(name.conceptId)) return false;
  return (
    intentOf(rest.slice(name.start, name.end)) === 'example' &&
    !/뭐|뭔|무엇|란[?\s]*$|뜻|what(?:['’]s| is| are) (?:an? )?\w+\??$/i.test(rest)
  );
}

function pointsWithin(rest: string, name: FoundName): boolean {
  const after = rest.slice(name.end + name.particle.length);
  return (
    /\b(?:it|its|they|them|their)\b/i.test(after) || /^\s(?:그거|그건|그게|이거|이건|이게)(?=[\s?]|$)/u.test(after)
  );
}
