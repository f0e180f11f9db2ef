import type { NamedRequest } from '../slack-request.ts';

/** A request as it is typed after the command's name; parsing it gives the request again. */
export function commandText(request: NamedRequest): string {
  const mark = 'private' in request && request.private ? ' --private' : '';
  switch (request.kind) {
    case 'explain':
      return `explain ${request.topic}${mark}`;
    case 'ask':
      return `ask ${request.question}${mark}`;
    case 'search':
      return `search ${request.words}${mark}`;
    case 'quiet':
      return request.quiet === null ? 'quiet' : `quiet ${request.quiet ? 'on' : 'off'}`;
    case 'help':
      return request.verb === null ? 'help' : `help ${request.verb}`;
    case 'iam':
      return `iam ${request.name}`;
    case 'hint':
      if (request.step === 'next') return 'another hint';
      return request.topic === null ? 'hint' : `hint ${request.topic}`;
    case 'usage':
      return 'usage';
    case 'organiser': {
      const members = request.memberIds.map((id) => `<@${id}>`);
      return ['organiser', ...(request.remove ? ['remove'] : []), ...members].join(' ');
    }
  }
}
