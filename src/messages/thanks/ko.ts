import type { ThanksMessages } from './thanks-messages.ts';

export const thanksKo: ThanksMessages = {
  thanks: {
    thank: '이 노트 고마워요',
    isMine: '제 노트예요',
    thanked: '고마운 마음을 적어 두었어요. 하루에 한 번 모아서, 누가 보냈는지는 말하지 않고 작성자에게만 전해요.',
    takeBack: '취소',
    takenBack: '취소했어요. 작성자에게 전하지 않을게요.',
    heard: '작성자에게 이미 전해서 취소할 수 없어요.',
    gone: '고마움을 전할 수 있는 노트가 아니에요. 지워졌거나 내 노트일 수 있어요.',
    note: (path, members) => `${path} (${members}명)`,
    others: (count) => `외 ${count}개`,
    digest: (notes) => `쓰신 노트가 고맙다는 마음이 도착했어요: ${notes}`,
  },
};
