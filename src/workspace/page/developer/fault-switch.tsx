import { type ReactNode, useId } from 'react';

type FaultSwitchProps = {
  readonly name: string;
  readonly explanation: string;
  readonly isOn: boolean;
  readonly onSwitch: (on: boolean) => void;
  /** What can be said more closely of this fault. */
  readonly children?: ReactNode;
};

/** One fault with its switch. */
export const FaultSwitch = ({ name, explanation, isOn, onSwitch, children }: FaultSwitchProps): ReactNode => {
  const id = useId();
  return (
    <fieldset className={isOn ? 'fault fault-on' : 'fault'} aria-labelledby={id}>
      <label className="fault-switch">
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          aria-describedby={`${id}-explanation`}
          onChange={({ target }) => onSwitch(target.checked)}
        />
        <span id={id}>{name}</span>
      </label>
      <small id={`${id}-explanation`}>{explanation}</small>
      {children}
    </fieldset>
  );
};
