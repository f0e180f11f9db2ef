import type { Word } from './words.ts';

/**
 * Words with which a question is put and which say nothing about its subject. It matters most for confidence, where each would
 * count as a word that no note knows.
 */
const functionKorean = new Set(
  (
    '뭐 뭔 뭘 뭐야 뭐예요 뭐에요 뭐죠 뭔가요 뭔데 뭐지 뭐임 무엇 무엇인가요 무엇인지 무슨 무엇을 뭐가 뭐라고 뭐랑 뭐하는 뭘로 어떤 어떻게 어떠 어디 어디서 어디에 어디부터 언제쯤 ' +
    '왜 누가 누구 누구야 얼마나 얼마 몇 좀 제발 혹시 그럼 그러면 그리고 그런데 근데 그래서 그냥 다시 또 더 또는 및 등 것 거 건 게 걸 때 땐 때는 수 줄 점 이 그 저 이거 ' +
    '그거 저거 이것 그것 이게 그게 이런 그런 거야 거예요 거에요 거죠 건가요 건지 걸까요 있나요 있어요 있어 있나 있는 있을까 있을까요 있는지 있습니까 있다 있음 없나요 없어요 ' +
    '되나요 되나 되요 돼요 돼 되는 되는지 될까 될까요 됩니까 되면 된다 하나요 하나 하는 하는지 하죠 하면 하려면 할까 할까요 합니까 한다 해요 해 해야 해야하나요 하고 하기 하는거 ' +
    '하는건 했어 했어요 했나요 싶어 싶어요 싶은데 싶은데요 싶다 알려줘 알려줘요 알려주세요 알려 알고 알려줄래 설명해줘 설명해 설명해주세요 설명좀 가르쳐줘 보여줘 말해줘 정리해줘 ' +
    '요약해줘 궁금해 궁금해요 궁금한데 찾아줘 줘 줘요 주세요 주나요 줄래 대해 대해서 대하여 관해 관련된 관한 대한 위한 위해 통해 따라 따른 쓰 쓰는 쓰나요 쓰나 써요 써 쓰면 쓸 ' +
    '쓰지 쓰이나요 쓰는지 사용하나요 법 차이가 차이는 다른 다른가요 달라 달라요 비교해줘 나오 나와 나오나요 해당 정도 어느 제일 가장 실제로 정말 진짜 아니 아닌 아니면 안 못 잘 ' +
    '많이 같이 같은 좋 좋아 좋은 좋나요 좋아요 나요 인가 인가요 인지 나은 위에 아래 이렇게 그렇게 저는 제가 나는 내가 우리 저희 이에요 예요 인데 인데요 거든요 그건 그걸 이건 ' +
    '이걸 이거는 그거는 저건 하려고 하려는데 해줘 해줘요 해주세요 할게 할래 되려면 되었 됐어 됐나요 되지 되지요 않 않나 않나요 않아요 말고 라는게 이라는게 라는 이라는 거지 거니 ' +
    '건데 무엇이 무엇이고 뭐고 뭐니 뭐냐 뭐길래 어때 어때요 어떤가요 어떤지 알아 알아요 아나요 알고싶어 모르겠어 모르겠어요 있지 있니 있냐 없어 없나 없지 없이 써야 써야해 ' +
    '써야하나요 쓸까 쓸까요 쓴다 쓰이는 쓰여 쓰이나 생겨 생기 나 내 너 너는 넌 걔 얘 둘 둘다 둘이 각각 서로 모두 전부 전체 다 덜 조금 간단히 간단하게 쉽게 자세히 자세하게 ' +
    '이제 지금 아직 자꾸 막상 짧게 한마디로 대략 혹은 아니라 때문 때문에 위해서 위하여 통해서 대신 하게 하지 한다면 라면 들어 담겨 뒤에 후에 전에'
  ).split(' '),
);

export const functionEnglish: ReadonlySet<string> = new Set(
  (
    'a an the is are was were be been being am do does did done doing have has had having can could may ' +
    'might must shall should will would what which who whom whose when where why how that this these ' +
    'those there here it its they them their he she his her i me my mine we us our you your of in on at ' +
    'to from by for with without about into onto over under between among and or but if then else than as ' +
    'so not no nor yes up down out off again more most some any all each every both either neither one ' +
    'ones only same such too very just also still even ever please tell explain describe show give ' +
    'let get got want know mean means define differ compared versus vs useful something anything really ' +
    'often go goes going come comes coming actually exactly ok okay hello hi hey thanks thank help much many dont doesnt cant isnt whats lot ' +
    'lots s t d m shouldnt couldnt wouldnt wont didnt arent wasnt werent hasnt havent hadnt im ive youre thats theres wheres whos ' +
    'another other others whether though because since already anyway maybe perhaps simply basically usually ' +
    'hows lets shouldn couldn wouldn didn aren wasn hasn haven ll ve re anyone someone gonna wanna gotta kinda sorta guys team'
  ).split(' '),
);

/**
 * Words that say what kind of answer is wanted. They help to find a heading (`볼륨의 종류`), and their absence from a note says
 * nothing: it may call the same thing otherwise (`타입`, `유형`).
 */
const wishKorean = new Set(
  (
    '종류 타입 유형 방법 이유 차이 차이점 다른점 역할 기능 개념 정의 예시 예 설정 관계 원리 동작 과정 장점 단점 특징 목적 용도 필요 의미 뜻 비교 관련 사용 방식 형식 구성 ' +
    '명령어 명령 커맨드 사이 언제 설명 정리 요약 필요한 사용하 원래 실제 보통 횟수 순서 문제 상황 경우'
  ).split(' '),
);

export const wishEnglish: ReadonlySet<string> = new Set(
  (
    'type types kind kinds list example examples use uses used using usage work works working difference ' +
    'differences different compare comparison need purpose reason way ways definition meaning role happen ' +
    'command commands happens happened thing things benefit benefits advantage advantages disadvantage pros cons count case cases'
  ).split(' '),
);

/** Wishes to be told what something is, and not what kinds or commands there are. */
const definingWish =
  /^(?:역할|기능|개념|정의|설명|정리|요약|의미|뜻|용도|목적|원리|definition|meaning|role|purpose|concept)/iu;

export function isDefiningWish(written: string): boolean {
  return definingWish.test(written);
}

/**
 * Verbs that only put a question (있다, 되다, 하다, 쓰다, 알려 주다, 궁금하다, …) in any of their endings, and question words with
 * whatever is attached.
 */
const lightVerb =
  /^(?:안|못)?(?:들어있|있|없|잇|되|돼|됩|된|될|됨|됐|댐|하|해|했|한|할|합|함|쓰|써|쓴|쓸|씀|알|모르|몰|싶|같|맞|나오|나와|말|거|건|걸|게|것|이러|이래|이런|그러|그래|그런|저런|어때|헷갈|궁금|알려|가르쳐|설명|보여|해보|해봐|다른|다르|달라|나아|나은|낫|좋|이에|이었|였|아시|계시|줘|주세|주실|부탁|이해|안되|안돼|안됨|안될|못하|못해)(?:[는은을던기지고면게나니네냐죠자서도야요까데며려음임됨거건걸것수줄때더라란래대았었였겠습군세시줘말주봐보아어여이에예인들가다로안해하되돼될된])*$/u;
const lightNouns = new Set('함수 하나 하다 한도 해시 주기 보고 거리 이해도 게이트 말단 기다 하루 거기다'.split(' '));
const questionWord =
  /^(?:(?:뭐|뭔|뭘|뭣|무엇|무슨|어떤|어떨|어떻|어케|어떡|어디|얼마|몇)[가-힣]{0,6}|언제(?:야|예요|에요|인가요|인지|죠|지|쯤|임|부터|까지)*|(?:왜|누구|누가)(?:[는은이가요죠지야임인에게한테랑])*|(?:머|모)(?:야|임|지|죠|냐|에요|예요|였지|더라)|[ㅋㅎㅠㅜㅡㅇㄷㄱ]{1,20}|(?:도?중|안|거기|여기|저기)(?:[에은는이가서의]){0,3}|(?:(?:[두세네]|여러)?개|번|대|가지|명|군데|분|초|배)(?:만|씩|까지|부터|이상|정도|뿐|은|는|이|가|를|을|로|인데|다|나|더라|라서|면)*)$/u;

export type WordRole = 'function' | 'wish' | 'content';

/** What a word does in a question. The stem is looked at too, because endings vary (`타입이`, `종류는`). */
export function roleOf(word: Pick<Word, 'script' | 'text' | 'stem'>): WordRole {
  const [functions, wishes] = word.script === 'hangul' ? [functionKorean, wishKorean] : [functionEnglish, wishEnglish];
  if (functions.has(word.text)) return 'function';
  if (wishes.has(word.text) || wishes.has(word.stem)) return 'wish';
  if (functions.has(word.stem)) return 'function';
  if (word.script !== 'hangul' || lightNouns.has(word.stem)) return 'content';
  return lightVerb.test(word.text) || questionWord.test(word.text) ? 'function' : 'content';
}
