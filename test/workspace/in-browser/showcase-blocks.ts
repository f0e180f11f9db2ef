import type { KnownBlock } from '@slack/types';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text }) as const;
const raw = (text: string) => ({ type: 'raw_text', text }) as const;
const number = (value: number) => ({ type: 'raw_number', value, text: String(value) }) as const;
const words = (text: string) =>
  ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  }) as const satisfies KnownBlock;

/** Messages that together hold every block one may send; one table each, as Slack wants it. */
export const showcaseMessages = (pictureId: string): Readonly<Record<string, readonly KnownBlock[]>> => {
  const picture = { type: 'image', alt_text: 'A red dot', slack_file: { id: pictureId } } as const;
  return {
    text: [
      { type: 'header', text: plain('쿠버네티스 서비스 :wave: Services') },
      {
        type: 'section',
        text: mrkdwn('*굵게* _기울임_ ~취소~ `code` <https://kubernetes.io|문서> <@U00000JUNHO>님 <#C000000STUDY>'),
        fields: [mrkdwn('*상태*\n완료'), mrkdwn('*Owner*\nMinji'), mrkdwn('*남은 시간*\n3일'), mrkdwn('*Pods*\n3 / 3')],
        accessory: picture,
      },
      { type: 'divider' },
      { type: 'section', text: mrkdwn('> 인용한 문장이에요.\n```kubectl get pods\nkubectl get svc```') },
      { type: 'context', elements: [picture, mrkdwn('notes/2024-03-12-service.md:14'), plain(':memo: 민지')] },
      { ...picture, title: plain('그림 하나') },
    ],
    markdown: [
      {
        type: 'markdown',
        text: '## 서비스란?\n\n**서비스**는 파드 집합에 *고정된 주소*를 줍니다.\n\n1. ClusterIP\n2. NodePort\n   - 30000–32767\n\n- [x] 읽기\n- [ ] 쓰기\n\n| 종류 | 포트 |\n|---|--:|\n| NodePort | 30080 |\n| ClusterIP | – |\n\n```yaml\nkind: Service\n```\n\n> 주의: <b>이건</b> 글자예요.',
      },
    ],
    rich: [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'Bold', style: { bold: true } },
              { type: 'text', text: ' and ' },
              { type: 'text', text: 'code', style: { code: true } },
              { type: 'text', text: ' by ' },
              { type: 'user', user_id: 'U00000MINJI' },
              { type: 'text', text: ' ' },
              { type: 'emoji', name: 'tada' },
              { type: 'text', text: ' ' },
              { type: 'link', url: 'https://kubernetes.io', text: 'kubernetes.io' },
            ],
          },
          {
            type: 'rich_text_list',
            style: 'ordered',
            elements: [
              { type: 'rich_text_section', elements: [{ type: 'text', text: '첫째' }] },
              { type: 'rich_text_section', elements: [{ type: 'text', text: '둘째' }] },
            ],
          },
          {
            type: 'rich_text_list',
            style: 'bullet',
            indent: 1,
            elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '둘째의 아래' }] }],
          },
          { type: 'rich_text_quote', elements: [{ type: 'text', text: '인용' }] },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'kubectl apply -f .' }], border: 0 },
        ],
      },
    ],
    table: [
      {
        type: 'table',
        column_settings: [{ is_wrapped: true }, { align: 'right' }, { align: 'center' }],
        rows: [
          [raw('이름'), raw('횟수'), raw('상태')],
          [raw('service'), number(12), words('완료')],
          [raw('ingress'), number(3), words('진행 중')],
        ],
      },
    ],
    data: [
      {
        type: 'data_table',
        caption: '진도 Progress',
        page_size: 5,
        row_header_column_index: 0,
        rows: [
          [raw('주제'), raw('문제')],
          ...Array.from({ length: 12 }, (_, index) => [raw(`주제 ${index + 1}`), number(12 - index)]),
        ],
      },
    ],
    agent: [
      {
        type: 'plan',
        title: '답을 찾는 중',
        tasks: [
          { type: 'task_card', task_id: 'a', title: '노트 찾기', status: 'complete', output: words('3개 찾음') },
          { type: 'task_card', task_id: 'b', title: '답 쓰기', status: 'in_progress', details: words('인용 확인') },
          { type: 'task_card', task_id: 'c', title: '보내기', status: 'pending' },
        ],
      },
      {
        type: 'task_card',
        task_id: 'd',
        title: 'Look up the documentation',
        status: 'error',
        output: words('Timed out'),
        sources: [{ type: 'url', url: 'https://kubernetes.io/docs', text: 'Docs' }],
      },
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'feedback',
            positive_button: { text: plain('도움이 됐어요'), value: 'good' },
            negative_button: { text: plain('아쉬워요'), value: 'bad' },
          },
          { type: 'icon_button', action_id: 'remove', icon: 'trash', text: plain('지우기') },
        ],
      },
    ],
    cards: [
      {
        type: 'carousel',
        elements: ['Pod', 'Service', 'Ingress'].map((name) => ({
          type: 'card',
          icon: picture,
          title: mrkdwn(`*${name}*`),
          subtitle: mrkdwn('v1'),
          body: mrkdwn('한 줄로 말하면 이래요. 조금 더 긴 설명도 있어요.'),
          actions: [{ type: 'button', action_id: `open-${name}`, text: plain('열기'), value: name }],
        })),
      },
      { type: 'card', hero_image: picture, title: mrkdwn('Hero'), body: mrkdwn('With a picture on top') },
      {
        type: 'container',
        title: plain('출처 3개'),
        subtitle: plain('notes'),
        icon: picture,
        is_collapsible: true,
        default_collapsed: true,
        child_blocks: [{ type: 'section', text: mrkdwn('`service.md:14`') }],
      },
      {
        type: 'container',
        title: plain('Always open'),
        width: 'narrow',
        has_header_divider: true,
        child_blocks: [{ type: 'section', text: mrkdwn('Inside') }, { type: 'divider' }],
      },
      {
        type: 'video',
        alt_text: 'A talk about services',
        title: plain('Services in ten minutes'),
        title_url: 'https://videos.example/watch',
        video_url: 'https://videos.example/embed',
        thumbnail_url: 'https://videos.example/thumbnail.png',
        author_name: 'Minji',
        provider_name: 'Videos',
        description: plain('From a pod to the outside'),
      },
    ],
  };
};
