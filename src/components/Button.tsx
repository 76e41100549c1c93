import type { ComponentProps } from 'react';

export type ButtonVariant = 'primary' | 'secondary' | 'warning' | 'link';
type Props = ComponentProps<'button'> & { variant?: ButtonVariant; small?: boolean };

/** Not a submit button unless `type="submit"` says so. */
export function Button({
  variant = 'primary',
  small = false,
  type = 'button',
  className = '',
  ...props
}: Props) {
  return <button {...props} type={type} className={buttonClass(variant, small, className)} />;
}

export function buttonClass(variant: ButtonVariant, small: boolean, extra: string): string {
  return ['button', variant !== 'primary' && `button-${variant}`, small && 'button-small', extra]
    .filter(Boolean)
    .join(' ');
}
