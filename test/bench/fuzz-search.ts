/**
 * Random and mutated questions to the shipped knowledge, to find one that throws, gives no sensible confidence, or takes long.
 * Usage: npm run bench -- fuzz [COUNT]
 */
import { seededRandom } from '../../src/domain/evaluation/bootstrap.ts';
import { createPassageIndex } from '../../src/domain/retrieval/passage-index.ts';
import { buildLibrary, buildNote, shippedCards } from '../support/build-library.ts';
import { studyNote } from '../support/study-note.ts';
import { percentiles } from './percentiles.ts';

const seeds = [
  '서비스가 뭐야?',
  'ClusterIP랑 노드포트 차이',
  'tjqltm xkdlq whdfb',
  'ㅎ디므이 뭐예요',
  'emptyDir 데이터 언제 지워져',
  'how do I keep a pod off a node',
  'kubectl get pods -o wide --namespace=kube-system',
  '한번만 실행하고 끝나는 작업',
  'spec.template.spec.containers[0].image',
];
const alphabets = [
  () => 'abcdefghijklmnopqrstuvwxyz',
  () => '가나다라마바사서비스파드노드볼륨잡셋',
  () => 'ㄱㄴㄷㄹㅁㅂㅅㅏㅑㅓㅕㅗㅛㅜㅠㅡㅣ',
  () => '\u0000\u0007\u001b\u200b\u200d\u202e\u2066\ufeff\u00ad\u1100\u1161\u11a8\ud800',
  () => '😀🎉👩‍👩‍👧🇰🇷 .,!?()[]{}*+|\\/^$-_=#:;"\'`~@&%<>',
  () => '은는이가을를에서의로와과도만 ',
];

export function benchFuzz(count = 1_000_000): void {
  const cards = shippedCards();
  const { search } = createPassageIndex(buildLibrary({ notes: [buildNote(studyNote)], cards }));
  const random = seededRandom(4);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const letters = (length: number) => Array.from({ length }, () => pick([...pick(alphabets)()])).join('');
  const times: number[] = [];
  let longest = 0;
  let slowest = '';
  let failures = 0;
  for (let i = 0; i < count; i += 1) {
    const words = i % 3 === 0 ? letters(below(60)) : mutate(pick(seeds), below, letters);
    const began = performance.now();
    try {
      const { confidence, hits } = search(words, 5);
      if (!(confidence >= 0 && confidence <= 1) || hits.length > 5) throw new Error(`confidence ${confidence}`);
    } catch (error) {
      failures += 1;
      console.log(JSON.stringify(words), error);
    }
    const took = performance.now() - began;
    if (took > longest) {
      longest = took;
      slowest = words;
    }
    if (i % 100 === 0) times.push(took);
  }
  console.log(`${count} questions, ${failures} failures, ${percentiles(times).text}, longest ${longest.toFixed(1)} ms`);
  console.log(`longest: ${JSON.stringify(slowest)}`);
}

function mutate(seed: string, below: (limit: number) => number, letters: (length: number) => string): string {
  let words = seed;
  for (let left = below(4) + 1; left > 0; left -= 1) {
    const at = below(words.length + 1);
    const kind = below(5);
    if (kind === 0) words = words.slice(0, at) + letters(below(4)) + words.slice(at);
    else if (kind === 1) words = words.slice(0, at) + words.slice(at + 1 + below(3));
    else if (kind === 2) words = words.slice(at) + words.slice(0, at);
    else if (kind === 3) words = words.normalize('NFD');
    else words = words.repeat(1 + below(6));
  }
  return words;
}
