import { type DragEvent, useRef, useState } from 'react';
import { filesOfTransfer } from './files-of-transfer.ts';

type FileDrop = {
  /** Whether files hover over the area. */
  readonly dragging: boolean;
  /** To be spread on the area. */
  readonly area: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
};

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** Takes files that are dropped on an area; what else is dragged there is left to the browser. */
export const useFileDrop = (onFiles: (files: readonly File[]) => void): FileDrop => {
  // Entering a child says so before leaving its parent does, so that counting tells whether the area was left.
  const inside = useRef(0);
  const [dragging, setDragging] = useState(false);
  const leave = (): void => {
    inside.current = 0;
    setDragging(false);
  };
  return {
    dragging,
    area: {
      onDragEnter: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        inside.current += 1;
        setDragging(true);
      },
      onDragOver: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDragLeave: (event) => {
        if (!hasFiles(event)) return;
        inside.current -= 1;
        if (inside.current <= 0) leave();
      },
      onDrop: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        leave();
        onFiles(filesOfTransfer(event.dataTransfer));
      },
    },
  };
};
