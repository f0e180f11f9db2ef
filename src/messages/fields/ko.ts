import { withParticle } from '../../domain/korean/particle.ts';
import type { FieldsMessages } from './fields-messages.ts';

const listed = (names: readonly string[], more: number) => `${names.join(', ')}${more > 0 ? ` 외 ${more}개` : ''}`;
const replaced = (instead: string | null) =>
  instead === null ? '대신 쓸 버전은 없어요.' : `지금은 ${withParticle(instead, '을/를')} 써요.`;

export const fieldsKo: FieldsMessages = {
  usage: ['explain service.spec.type', 'explain deploy.spec --recursive', 'explain --search "노드 포트"'],
  required: '꼭 적어야 해요',
  optional: '적지 않아도 돼요',
  default: (value) => `기본값 ${value}`,
  allowed: (values) => `적을 수 있는 값: ${values.join(', ')}`,
  of: (object, version) => `${object} ${version}`,
  description: (title) => `${title} 문서의 설명이에요.`,
  otherVersions: (versions) => `다른 버전: ${versions.join(', ')}`,
  removed: (version, since, instead) =>
    `${withParticle(version, '은/는')} ${since}에서 없어졌어요. ${replaced(instead)}`,
  deprecated: (version, since, instead) =>
    `${withParticle(version, '은/는')} ${since}부터 쓰지 않기를 권해요. ${replaced(instead)}`,
  gloss: (terms) => `낱말 풀이(튜터가 덧붙였어요): ${terms.join(' · ')}`,
  own: '스터디 노트에는 이렇게 적혀 있어요.',
  noOwn: '스터디 노트에는 아직 이 필드 이야기가 없어요.',
  below: (names, more) => `아래 필드: ${listed(names, more)}`,
  link: '공식 문서에서 읽기',
  up: (name) => `↑ ${name}`,
  quiz: '문제로 풀어 보기',
  browse: '필드 둘러보기',
  title: '필드',
  cut: (lines) => `아래로 ${lines}줄이 더 있어요. 더 깊은 경로를 적거나 --max-depth로 줄여 보세요.`,
  unknownObject: (given) => `${withParticle(given, '이라는/라는')} 오브젝트는 스키마에 없어요.`,
  unknownVersion: (object, given, known) =>
    `${object}에는 ${withParticle(given, '이라는/라는')} 버전이 없어요. 있는 버전: ${known.join(', ')}`,
  unknownField: (given, at) => `${at} 아래에는 ${withParticle(given, '이라는/라는')} 필드가 없어요.`,
  nearest: '혹시 이걸 찾으셨나요?',
  known: (names, more) => `거기 있는 필드: ${listed(names, more)}`,
  found: (words, count) => `${withParticle(words, '으로/로')} 찾은 필드 ${count}개예요.`,
  nothingFound: (words) => `${withParticle(words, '과/와')} 맞는 필드를 찾지 못했어요. 다른 말로 찾아보세요.`,
  fieldsOf: (object, version, names) => `${object}(${version})의 필드: ${names.join(', ')}`,
  wrongOption: (given) =>
    `${withParticle(given, '은/는')} 여기서 쓸 수 없어요. --recursive, --max-depth 숫자, --api-version 버전, --search "낱말"을 쓸 수 있어요.`,
  question: {
    which: (object) => `${object}에서, 이 설명은 어느 필드일까요?`,
    right: (path) => `맞아요. ${path} 설명이에요.`,
    wrong: (chosen, path) => `${withParticle(chosen, '이/가')} 아니라 ${path} 설명이에요.`,
    none: '여기에는 문제로 낼 만한 필드가 없어요.',
  },
};
