import { useId } from 'react';

type Props = {
  value: number;
  max: number;
  /** Says the same as the bar: "18 of 24 answered". */
  text: string;
};

export function ProgressLine({ value, max, text }: Props) {
  const id = useId();
  return (
    <div className="progress-line">
      <progress aria-labelledby={id} value={value} max={Math.max(max, 1)} />
      <span id={id}>{text}</span>
    </div>
  );
}
