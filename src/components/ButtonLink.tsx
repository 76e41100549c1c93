import type { ComponentProps } from 'react';
import { buttonClass, type ButtonVariant } from './Button.tsx';

type Props = ComponentProps<'a'> & { href: string; variant?: ButtonVariant; small?: boolean };

/** A link that looks like a button: it goes somewhere, it does not do something. */
export function ButtonLink({
  variant = 'primary',
  small = false,
  className = '',
  children,
  ...props
}: Props) {
  return (
    <a {...props} className={buttonClass(variant, small, className)}>
      {children}
    </a>
  );
}
