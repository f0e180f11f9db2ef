import { normalise } from '../retrieval/normalise.ts';

/** What a question wants to hear. `topic` is a question that says nothing but what it is about. */
export type Intent =
  | 'difference'
  | 'reading-time'
  | 'readers'
  | 'difficulty'
  | 'rating'
  | 'impressions'
  | 'before-reading'
  | 'insights'
  | 'open-questions'
  | 'author'
  | 'origin'
  | 'command'
  | 'example'
  | 'default'
  | 'ending'
  | 'usage'
  | 'why'
  | 'caution'
  | 'list'
  | 'how'
  | 'definition'
  | 'topic';

/**
 * Tried in this order, because later rows match more: `왜 쓰지 말라고 해?` is about caution before it is about use, and a
 * question about two things that names their difference is one, whatever else it says.
 */
const intents: readonly (readonly [Intent, RegExp])[] = [
  [
    'difference',
    /차이|다른\s?(?:점|가|거|건|게)|달라|다르(?!면)|비교|(?:^|\s)vs\.?(?:\s|$)|versus|differ|compare|comparison|distinguish|구분|대신|instead of|무슨\s?(?:사이|관계)|(?:둘|셋)?\s?중(?:에)?\s?(?:뭐|뭘|어느|어떤|어떤걸|무엇)|which (?:one )?(?:is|should)|뭐가\s?(?:나아|나은|좋|맞)/i,
  ],
  [
    'reading-time',
    /(?:읽|독서|걸리|걸렸|걸린|소요).{0,14}(?:시간|얼마나|얼마|며칠|몇)|(?:얼마나|몇\s?시간|몇\s?분).{0,10}(?:읽|걸리|걸렸|걸린|걸려)|(?:how long|how much time|hours|minutes).{0,40}(?:read|take|took|spen[dt]|chapter)|reading time|time.{0,12}reading/i,
  ],
  [
    'readers',
    /(?:누가|누구누구|누구).{0,16}읽(?:었|은|고)|읽은\s?(?:사람|분|멤버|팀원)|(?:who|anyone|anybody|everyone)\b.{0,12}\b(?:has |have |already )*(?:read|finished)\b/i,
  ],
  [
    'rating',
    /이해도|이해\s?점수|난이도\s?(?:점수|평가)|별점|평점|몇\s?점|자기\s?평가|점수|(?:self.?)?rat(?:ing|ed)|understanding score|how well.{0,30}underst|out of (?:5|five)/i,
  ],
  [
    'difficulty',
    /어려웠|어려워|어려운|어렵|힘들었|힘든\s?(?:부분|점|거)|헷갈(?:렸|린|리는)|막혔|막힌|난이도|(?:found|find|was|were|is).{0,20}(?:hard|difficult|tough)|(?:hard|difficult)(?:est|y|ies)?\b|struggl/i,
  ],
  [
    'impressions',
    /후기|소감|감상|느낀\s?점|느꼈|읽고\s?나서|다\s?읽고|impression|after reading|think of the (?:book|chapter)|review of/i,
  ],
  ['before-reading', /읽기\s?전|목차.{0,8}(?:생각|전)|before reading|expect(?:ed|ation)/i],
  ['insights', /깨달|배운\s?점|배웠|알게\s?된|insight|takeaway|(?:what|things).{0,20}learn(?:ed|t)|realis|realiz/i],
  [
    'open-questions',
    /궁금(?:했|하다|해\s?하|증|한\s?(?:점|거|것|부분))|남은\s?(?:질문|의문)|(?:열린|미해결|안\s?풀린)\s?질문|open questions?|questions? (?:are|were|is|remain|left)|wonder(?:ed|ing)/i,
  ],
  ['author', /누가\s?(?:썼|쓴|적|정리|작성)|(?:작성자|저자|글쓴이)|who (?:wrote|made|took).{0,20}note|author/i],
  [
    'origin',
    /누가\s?(?:처음\s?|제일\s?먼저\s?)?(?:만든|만들었|개발|발명)|창시|개발자|만든\s?(?:사람|회사|곳|기업|이)|(?:처음|최초)[가-힣]{0,2}\s?(?:만든|만들었|개발|나온)|유래|역사|invent|creator|founder|who (?:first )?(?:made|created|develop|wrote|built)|history of|originally/i,
  ],
  [
    'caution',
    /(?:쓰|사용하|하)지\s?(?:말|않|마|못)|안\s?(?:쓰(?!면|고)|좋|되는|돼)|피해야|피하|주의|조심|단점|위험|문제점|함정|보안|권장하지|비추|avoid|not recommended|discourag|pitfall|drawback|downside|disadvantage|danger|risk|caution|careful|shouldn.?t|should not|\bbad\b(?=\W*$| idea| practice)/i,
  ],
  ['command', /명령어|명령|커맨드|\bcli\b|commands?\b|어떻게\s?(?:치|쳐|입력)|터미널/i],
  ['example', /예제|예시|매니페스트|yaml|야믈|샘플\s?코드|example|sample|manifest/i],
  [
    'default',
    /기본\s?(?:값|설정|적|으로|타입|유형|은|이)?|디폴트|안\s?(?:적|쓰|정하)으?면|default|if (?:i|you) (?:omit|leave|don.?t specify)/i,
  ],
  [
    'ending',
    /(?:언제|어떨\s?때|어느\s?때|얼마나|어떻게|어떤\s?경우|까지).{0,16}(?:삭제|지워|없어|사라|죽|종료|끝|제거|날아가|유지|남|살아)|(?:삭제|지우|죽|종료|제거|재시작|꺼지|사라지).{0,10}(?:면|때|되나|돼|될까|하나)|유지\s?(?:되|돼)|데이터.{0,12}(?:사라|없어|날아|남|유지|보존|어떻게)|수명|(?:when|what happens|does|do|is|are|will).{0,50}(?:delete|remove|gone|lost|lose|die|dies|end|finish|terminat|disappear|survive|persist|kept|keep|stay|complete|stop|go(?:es)? down|fail|crash|break)|lifetime|lifecycle|life cycle/i,
  ],
  [
    'usage',
    /언제\s?(?:써|쓰|쓸|사용|필요)|어디에\s?(?:써|쓰|쓸|사용)|(?:어떤|어떨|무슨|어느)\s?(?:경우|때|상황)|용도|쓰임|when (?:to|do|should|would|is)|use cases?|what.{0,40}(?:used? for|good for|\bfor\??$)|쓸\s?때|쓰면\s?좋|어울리/i,
  ],
  [
    'why',
    /왜|이유|무엇\s?때문|뭐\s?때문|장점|좋은\s?점|필요한가|필요해|필요성|why|reason|benefit|advantage|purpose|point of|need (?:a|an|the)?/i,
  ],
  [
    'list',
    /종류|유형들?|타입|목록|몇\s?(?:가지|개)|어떤\s?것들|뭐가\s?있|뭐뭐|무엇이\s?있|구성\s?요소|구성(?:돼|되)|kinds?|types?|list|which .{0,30}(?:are there|exist)|how many(?! (?:times|minutes|hours|seconds|days))|consist|made (?:up )?of|components?|parts of/i,
  ],
  ['how', /어떻게|방법|하는\s?법|려면|고\s?싶|원리|동작|작동|how/i],
  [
    'definition',
    /뭐|뭔|뭘|무엇|무슨|(?:머|모)(?:야|임|죠|에요|예요)|란\??$|이란|뜻|의미|정의|개념|설명|알려|가르쳐|역할|정리해|what|define|definition|meaning|explain|describe|tell me about|who is|role/i,
  ],
];

/** How two things that are both named are set against each other in questions that need no word for it. */
const choosing =
  /관계|무슨\s?사이|다름|다른(?:가|건|거|점|데)|달라|다르(?!면)|나아|나은|낫|중에?\s.{0,12}(?:골라|고르|맞|써)|써야.+써야|\bor\b|relat|better|choose|which|instead|same as|같은\s?(?:거|건|것)/i;

/** What a question that names so many concepts wants, read from how it is put. */
export function intentOf(question: string, concepts = 0): Intent {
  const words = question.normalize('NFKC').slice(0, 600);
  if (concepts === 2 && choosing.test(words)) return 'difference';
  return intents.find(([, pattern]) => pattern.test(words))?.[0] ?? 'topic';
}

/** A word of thanks or assent, or one that only goes with them. */
const thanks =
  /^(?:고마|감사|땡큐|ㄱㅅ|ㅇㅋ|ㅇㅇ|오케이|굿|알겠|이해했|이해됐|이해돼|해결|도움|덕분|됐어|됐습|되었습|좋아요|좋네|좋습|최고|역시|친절|thank|thx|great|nice|cool|perfect|awesome|helped|helpful)|^(?:아|오|네|넵|넹|옙|예|응|음|님|정말|너무|진짜|아주|많이|참|잘|답변|설명|답변도|설명도|해주셔서|그렇군요|그렇구나|아하|ok|okay|ty|yes|yep|good|got|it|that|this|makes|sense|very|so|much|a|lot|you|for|the|answer|help)$/i;

/** Whether words only thank or agree, so that nothing is to be answered. */
export function isThanks(words: string): boolean {
  const text = normalise(words.slice(0, 200));
  const said = text
    .replace(/:[\w+-]{1,30}:/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^[ㅋㅎㅠㅜ]+$/u.test(word));
  // Assent of words that go with thanks only (`for the answer`) is no thanks yet, but it is no question either.
  return words.length <= 200 && said.length > 0 && said.every((word) => thanks.test(word));
}

/** What chat wants to hear: a greeting, a word back to thanks, who speaks, or that this is no place for it. */
export type SmallTalk = 'greeting' | 'thanks' | 'self' | 'other';

const smallTalk: readonly (readonly [SmallTalk, RegExp])[] = [
  ['self', /이름이\s?뭐|너는?\s?누구|넌\s?누구|누구(?:세요|야|신가요|니)|who are you|what are you\b|몇\s?살/i],
  [
    'greeting',
    /^(?:안녕|하이|헬로|반가|굿모닝|좋은\s?(?:아침|저녁|하루)|hello|hi\b|hey\b|good (?:morning|afternoon|evening|night)|how are you|ㅎㅇ)/i,
  ],
  ['other', /날씨|weather|점심|저녁\s?(?:뭐|메뉴)|배고|심심|농담|joke|노래|사랑해|잘\s?자|주말에|맛집|영화\s?추천/i],
];

/** Which chat words are; null for what may be a question about the book. */
export function smallTalkOf(words: string): SmallTalk | null {
  if (isThanks(words)) return 'thanks';
  const text = words.normalize('NFKC').trim();
  return smallTalk.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether words are chat and no question about the book. */
export function isSmallTalk(words: string): boolean {
  return smallTalkOf(words) !== null;
}
