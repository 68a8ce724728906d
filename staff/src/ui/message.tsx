import type { ReactNode } from 'react';
import classes from './message.module.css';

interface Props {
  title: string;
  children?: ReactNode;
  /** What to do next. */
  action?: ReactNode;
  tone?: 'calm' | 'alarm';
  /** It is all that the page has to say. */
  isPage?: boolean;
}

/** One quiet block where content would be: what is so, and what to do next. */
export function Message({ title, children, action, tone = 'calm', isPage = false }: Props) {
  return (
    <section className={classes.message} data-tone={tone} role={tone === 'alarm' ? 'alert' : undefined}>
      {isPage ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children && <div className={classes.text}>{children}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </section>
  );
}
