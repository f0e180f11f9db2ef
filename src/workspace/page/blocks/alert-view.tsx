import type { AlertBlock } from '@slack/types';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleX from 'lucide-react/icons/circle-x';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import { TextView } from '../mrkdwn/text-view.tsx';

const signs = { default: Info, info: Info, warning: TriangleAlert, error: CircleX, success: CircleCheck } as const;

/** A remark that stands out, by how grave it is. */
export const AlertView = ({ block }: { readonly block: AlertBlock }): ReactNode => {
  const level = block.level ?? 'default';
  const Sign = signs[level];
  return (
    <div className="alert" role="note" data-level={level}>
      <Sign size={18} />
      <div className="text">
        <TextView text={block.text} />
      </div>
    </div>
  );
};
