import { useEffect, useState } from 'react';
import { askFile } from '@/api/ask-file';
import { root } from '@/api/client';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ErrorMessage } from '@/ui/error-message';
import { saveFile } from '@/ui/save-file';
import classes from './connection.module.css';

function linkIn(event: MouseEvent): HTMLAnchorElement | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download]') : null;
  return link?.pathname.startsWith(`${root}/`) && link.origin === location.origin ? link : null;
}

/** By itself, and past what is listened to here. */
function leaveToBrowser(href: string) {
  const link = document.createElement('a');
  link.href = href;
  link.download = '';
  link.click();
}

/**
 * Every link that downloads is asked for before the browser takes it: what the server refuses is said in words, here, and
 * not by the browser as a download that failed.
 */
export function Downloads() {
  const { t } = useTexts();
  const [waiting, setWaiting] = useState(0);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    const asked = new Set<string>();
    const press = async (event: MouseEvent) => {
      const link = linkIn(event);
      if (!link) return;
      event.preventDefault();
      const { href } = link;
      if (asked.has(href)) return;
      asked.add(href);
      setWaiting(asked.size);
      try {
        const file = await askFile(href);
        if (file) saveFile(file.name, file.content, file.content.type);
        else leaveToBrowser(href);
      } catch (refused) {
        // Whose session ended is asked to sign in, over the page.
        if (!(refused instanceof Refusal && refused.status === 401)) setProblem(refused);
      }
      asked.delete(href);
      setWaiting(asked.size);
    };
    document.addEventListener('click', press, true);
    return () => document.removeEventListener('click', press, true);
  }, []);
  return (
    <>
      <div role="status">{waiting > 0 && <p className={classes.asked}>{t('staff.download.asked')}</p>}</div>
      <Dialog title={t('staff.download.refused')} isOpen={problem !== null} onClose={() => setProblem(null)}>
        <Said problem={problem} />
      </Dialog>
    </>
  );
}

/** What is refused for a reason of its own says it; the rest is said as on every page. */
function Said({ problem }: { problem: unknown }) {
  const hasOwnWords = ({ status, problem: { code, title } }: Refusal) =>
    title !== '' && ([409, 422].includes(status) || (status === 503 && code !== 'busy'));
  const isOwn = problem instanceof Refusal && hasOwnWords(problem);
  if (!isOwn) return problem ? <ErrorMessage error={problem} /> : null;
  return (
    <div role="alert">
      <p>{problem.problem.title}</p>
      {problem.problem.fields?.map((field) => (
        <p key={field.field}>{field.message}</p>
      ))}
    </div>
  );
}
