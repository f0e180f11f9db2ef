import { withParticle } from '../../domain/korean/particle.ts';
import { people, person } from '../ko-words.ts';
import type { MembersMessages } from './members-messages.ts';

export const membersKo: MembersMessages = {
  quiet: {
    turnedOn: '이제 이 채널에서는 물어본 분에게만 조용히 답할게요.',
    turnedOff: '이제 이 채널에서 모두에게 보이게 답할게요.',
    isOn: (command) => `이 채널은 조용히 모드예요. ${command} quiet off 로 끌 수 있어요.`,
    isOff: (command) => `이 채널은 조용히 모드가 아니에요. ${command} quiet on 으로 켤 수 있어요.`,
    turnOn: '조용히 켜기',
    turnOff: '조용히 끄기',
    threadOn: '이 스레드에서는 저를 멘션할 때만 답할게요.',
    threadOff: '이 스레드에서 멘션 없이 이어서 말해도 답할게요.',
    channelsOnly: '조용히 모드는 채널에서만 바꿀 수 있어요.',
  },
  claim: {
    asked: (author) => `노트의 ‘${author}’ 작성자로 기억해 둘게요. 운영자가 확인하면 이어져요.`,
    confirmed: (author) => `노트의 ‘${author}’ 작성자로 이어졌어요.`,
    rejected: (author) => `운영자가 ‘${author}’ 작성자가 아니라고 했어요. 이름을 다시 확인해 주세요.`,
    unknownAuthor: (author, known) =>
      `노트에 ‘${author}’ 작성자가 없어요. 노트에 적힌 이름 그대로 알려 주세요.${known.length > 0 ? ` 지금 있는 이름: ${known.join(', ')}` : ''}`,
    taken: (author) => `‘${author}’ 작성자는 이미 다른 분과 이어져 있어요. 운영자에게 말해 주세요.`,
    toOrganiser: (member, author) => `${person(member)}이 노트의 ‘${author}’ 작성자라고 해요. 맞나요?`,
    confirm: '맞아요',
    reject: '아니에요',
    done: (member, author) => `${withParticle(person(member), '을/를')} ‘${author}’ 작성자와 이었어요.`,
    refused: (member, author) => `${person(member)}은 ‘${author}’ 작성자가 아니라고 답했어요.`,
    settled: '이미 정리된 요청이에요.',
  },
  organiser: {
    are: (names) => `운영자는 ${withParticle(people(names), '이에요/예요')}. 워크스페이스 관리자도 운영자예요.`,
    none: '아직 지정한 운영자가 없어요. 워크스페이스 관리자와 채널을 연결한 분이 운영자예요.',
    added: (names) => `이제 ${people(names)}도 운영자예요.`,
    removed: (names) => `이제 ${people(names)}은 운영자가 아니에요.`,
    notAllowed: '운영자만 할 수 있는 일이에요. 누구인지는 ‘운영자’라고 물어보면 알려 드려요.',
  },
};
